package vn.mangnon.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mangnon.DatabaseTest;
import vn.mangnon.TestClock;
import vn.mangnon.access.TwoSchools;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;

/** A program has a file made, looks how far it is, and fetches it. */
@DatabaseTest
@Import({Calls.class, TwoSchools.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongExportCallsTest {

  private static final String EXPORTS = "/api/v1/exports";
  private static final String DOCUMENTS =
      "{\"kind\": \"REPORT_DOCUMENTS\", \"parameters\": {\"period\": \"2026-H2\", \"format\": \"DOCX\"}}";

  @Autowired TwoSchools scene;
  @Autowired Calls calls;
  @Autowired TestClock.Settable clock;
  @Autowired DataSource dataSource;
  @Autowired CustomTask<Void> exportMaking;

  private Person officer;

  @BeforeAll
  void twoSchools() {
    scene.lay();
    officer = scene.people().get(Role.DISTRICT_OFFICER);
  }

  @Test
  void askedForMadeFetchedAndDeleted() throws IOException {
    var asked = calls.post(officer, EXPORTS, DOCUMENTS, IdempotencyFilter.HEADER, "tệp-1").expect(202);
    String address = asked.header("Location");
    assertThat(address).isEqualTo(EXPORTS + "/" + asked.at("/id"));
    assertThat(asked.at("/state")).isEqualTo("WAITING");
    assertThat(calls.post(officer, EXPORTS, DOCUMENTS, IdempotencyFilter.HEADER, "tệp-1").expect(202).text())
        .isEqualTo(asked.text());
    assertThat(calls.post(officer, EXPORTS, DOCUMENTS).expect(202).at("/id")).isEqualTo(asked.at("/id"));
    assertThat(calls.get(officer, address + "/file").expect(409).at("/code")).isEqualTo("export.not-ready");

    makeAll();
    var ready = calls.get(officer, address).expect(200).json();
    assertThat(ready.at("/state").asString()).isEqualTo("READY");
    assertThat(ready.at("/parameters/period").asString()).isEqualTo("2026-H2");
    var file = calls.get(officer, address + "/file").expect(200);
    assertThat(file.header("Content-Type")).isEqualTo("application/zip");
    assertThat(file.header("Content-Disposition")).contains("bao-cao_2026-H2_docx.zip");
    assertThat(file.header("Content-Length")).isEqualTo(ready.at("/size").asString());
    try (var zip = new ZipInputStream(new ByteArrayInputStream(file.response().getContentAsByteArray()))) {
      int entries = 0;
      while (zip.getNextEntry() != null) {
        entries++;
      }
      assertThat(entries).isEqualTo(3);
    }

    assertThat(calls.get(scene.people().get(Role.AUDITOR), EXPORTS).expect(200).json()).isEmpty();
    calls.get(scene.people().get(Role.AUDITOR), address + "/file").expect(404);
    calls.call(Optional.of(scene.people().get(Role.AUDITOR)), HttpMethod.DELETE, address, null).expect(404);
    assertThat(calls.get(officer, EXPORTS).json()).hasSize(1);
    calls.call(Optional.of(officer), HttpMethod.DELETE, address, null).expect(204);
    calls.get(officer, address).expect(404);
  }

  @Test
  void whatIsAskedWronglyIsSaidByItsPlace() {
    assertThat(calls.post(officer, EXPORTS, "{\"kind\": \"REPORT_DOCUMENTS\"}").expect(422).problems())
        .containsExactly("/parameters/period");
    assertThat(calls.post(officer, EXPORTS, "{\"kind\": \"EVERYTHING\"}").expect(422).problems())
        .containsExactly("/kind");
    Person city = scene.people().get(Role.CITY_VIEWER);
    assertThat(calls.post(city, EXPORTS, DOCUMENTS).expect(403).at("/code")).isEqualTo("export.counts-alone");
    var figures = calls.post(city, EXPORTS,
        "{\"kind\": \"DISTRICT_WORKBOOK\", \"parameters\": {\"from\": 2026, \"to\": 2026}}").expect(202);
    assertThat(figures.at("/parameters/from")).isEqualTo("2026");
    calls.call(Optional.of(city), HttpMethod.DELETE, figures.header("Location"), null).expect(204);
  }

  private void makeAll() {
    SecurityContextHolder.clearContext();
    var now = new SettableClock();
    now.set(clock.instant());
    TestHelper.createManualScheduler(dataSource, exportMaking).clock(now).build().runAnyDueExecutions();
  }
}
