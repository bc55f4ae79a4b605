package vn.mangnon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mangnon.ChainVerification.Break;
import vn.mangnon.ChainVerification.Fault;
import vn.mangnon.ChainVerification.Verdict;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.shared.Ids;

/** The owner of the database can change what was recorded, and is found out. */
@DatabaseTest
class ChainVerificationTest {

  @Autowired Given given;
  @Autowired Audit audit;
  @Value("${spring.datasource.url}") String url;

  private Given.TestSchool school;

  @BeforeEach
  void fiveEventsOfASchool() {
    given.nothing();
    school = given.school("Trường Tiểu học Lý Thường Kiệt");
    given.signedIn(given.officer());
    IntStream.range(0, 5).forEach(_ -> read(school.id()));
    audit.record(AuditKind.EXPORTED, Subject.of(SubjectType.SUMMARY, "Tổng hợp"));
  }

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  private void read(UUID ofSchool) {
    audit.record(AuditKind.REPORT_READ, Subject.of(SubjectType.REPORT, Ids.next(), ofSchool, school.name()));
  }

  @Test
  void anUntouchedLogIsWhole() throws Exception {
    var verdict = verdict();
    assertThat(verdict.breaks()).isEmpty();
    assertThat(verdict.events()).isEqualTo(6);
    assertThat(verdict.ends()).extracting(ChainVerification.End::position).containsExactlyInAnyOrder(5L, 1L);
    assertThat(told(verdict)).contains("Nhật ký nguyên vẹn", "The audit log is whole");
  }

  @Test
  void aChangedEventIsFoundAndNamed() throws Exception {
    asOwner("update audit_event set username = 'nguoi-khac' where chain = '%1$s' and position = 3");
    var found = broken(Fault.CHANGED, 3);
    assertThat(found.kind()).contains("REPORT_READ");
    assertThat(told(verdict()))
        .contains("Trường Tiểu học Lý Thường Kiệt: sự kiện ở vị trí 3 (Xem báo cáo của đơn vị khác, 09:00, 23/11/2026)")
        .contains("is not as it was recorded");
  }

  @Test
  void anEventMovedToAnotherMomentIsFoundThoughItsOwnHashWasCountedAnew() throws Exception {
    asOwner("""
        update audit_event set at = at + interval '1 day' where chain = '%1$s' and position = 3;
        update audit_event event set hash = audit_hash(event) where chain = '%1$s' and position = 3""");
    broken(Fault.MOVED, 4);
  }

  @Test
  void aRemovedEventIsFound() throws Exception {
    asOwner("delete from audit_event where chain = '%1$s' and position = 2");
    broken(Fault.MISSING, 3);
  }

  @Test
  void theLastEventIsMissedToo() throws Exception {
    asOwner("delete from audit_event where chain = '%1$s' and position = 5");
    broken(Fault.CUT_OFF, 5);
    asOwner("delete from audit_event where chain = '%1$s'");
    broken(Fault.CUT_OFF, 1);
  }

  @Test
  void thoseWhoWriteAtTheSameTimeMakeOneChain() throws Exception {
    var other = given.school("Trường Tiểu học Ái Mộ B");
    var officer = given.officer();
    try (var writers = Executors.newFixedThreadPool(8)) {
      var written = IntStream.range(0, 160).mapToObj(number -> writers.submit(() -> {
        given.signedIn(officer);
        read(number % 2 == 0 ? school.id() : other.id());
      })).toList();
      for (var writing : written) {
        writing.get();
      }
    }
    var verdict = verdict();
    assertThat(verdict.breaks()).isEmpty();
    assertThat(verdict.ends()).extracting(ChainVerification.End::position).containsExactlyInAnyOrder(85L, 80L, 1L);
  }

  private Break broken(Fault fault, long position) throws Exception {
    List<Break> breaks = verdict().breaks();
    assertThat(breaks).hasSize(1);
    assertThat(breaks.getFirst().fault()).isEqualTo(fault);
    assertThat(breaks.getFirst().position()).isEqualTo(position);
    assertThat(breaks.getFirst().name()).contains(school.name());
    return breaks.getFirst();
  }

  private static String told(Verdict verdict) {
    var told = new ByteArrayOutputStream();
    int code = new VerifyAudit(new PrintStream(told, true, StandardCharsets.UTF_8)).tell(verdict);
    assertThat(code).isEqualTo(verdict.breaks().isEmpty() ? 0 : 1);
    return told.toString(StandardCharsets.UTF_8);
  }

  private Verdict verdict() throws Exception {
    try (var owner = owner()) {
      return ChainVerification.of(owner);
    }
  }

  private void asOwner(String change) throws Exception {
    try (var owner = owner(); var statement = owner.createStatement()) {
      statement.execute("alter table audit_event disable trigger user");
      statement.execute("alter table audit_event no force row level security");
      statement.execute(change.formatted(school.id()));
      statement.execute("alter table audit_event force row level security");
      statement.execute("alter table audit_event enable trigger user");
    }
  }

  private Connection owner() throws Exception {
    return TestRoles.owner(url);
  }
}
