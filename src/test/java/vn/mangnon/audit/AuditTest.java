package vn.mangnon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.Rejection;

@DatabaseTest
class AuditTest {

  @Autowired Given given;
  @Autowired Audit audit;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void anAuditorFindsWhatSomebodyDidWithoutAccents() {
    var school = given.school("Trường Tiểu học Lý Thường Kiệt");
    Person principal = given.signedIn(school.principal());
    UUID report = Ids.next();
    audit.record(AuditKind.REPORT_SUBMITTED,
        Subject.of(SubjectType.REPORT, report, school.id(), school.name()), Map.of("revision", 1));
    Person auditor = given.signedIn(given.auditor());
    var filter = new AuditFilter(
        Optional.empty(), Optional.empty(), "nguoi thu", Set.of(AuditKind.REPORT_SUBMITTED), Optional.of(school.id()),
        "ly thuong");
    assertThat(audit.count(auditor, filter)).isEqualTo(1);
    var event = audit.find(auditor, filter, 10, Optional.empty()).getFirst();
    assertThat(event.author()).isEqualTo(new Author(
        Optional.of(principal.id()), principal.username(), principal.displayName(), AuditChannel.SCREEN,
        event.author().address()));
    assertThat(event.subject().id()).contains(report);
    assertThat(event.details().get("revision").asInt()).isEqualTo(1);
    assertThat(audit.find(auditor, filter, 10, Optional.of(event.id()))).isEmpty();
  }

  @Test
  void nobodyElseReadsTheLog() {
    Person officer = given.signedIn(given.officer());
    assertThatThrownBy(() -> audit.find(officer, AuditFilter.EVERYTHING, 10, Optional.empty()))
        .isInstanceOfSatisfying(Rejection.class, rejection ->
            assertThat(rejection.reason()).isEqualTo(Rejection.Reason.FORBIDDEN));
  }

  @Test
  void aSchoolReadsItsOwnEventsAloneAndTheCityNone() {
    var own = given.school("Trường A");
    var other = given.school("Trường B");
    given.signedIn(given.officer());
    UUID report = Ids.next();
    audit.record(AuditKind.REPORT_READ, Subject.of(SubjectType.REPORT, report, own.id(), own.name()));
    audit.record(AuditKind.PERIOD_OPENED, Subject.of(SubjectType.PERIOD, Ids.next(), "2026-H2"));
    given.signedIn(own.principal());
    assertThat(audit.of(own.id(), report)).hasSize(1);
    assertThat(visible()).isEqualTo(1);
    given.signedIn(other.principal());
    assertThat(audit.of(own.id(), report)).isEmpty();
    assertThat(visible()).isZero();
    given.signedIn(given.cityViewer());
    assertThat(visible()).isZero();
    SecurityContextHolder.clearContext();
    assertThat(visible()).isZero();
  }

  private long visible() {
    return transaction.execute(_ -> (Long) db.fetchValue("select count(*) from audit_event"));
  }

  @Test
  void theApplicationCannotChangeWhatWasRecorded() {
    given.signedIn(given.auditor());
    audit.record(AuditKind.EXPORTED, Subject.of(SubjectType.SUMMARY, "Tổng hợp"));
    for (String attempt : new String[] {
      "update audit_event set username = 'x'", "delete from audit_event", "truncate audit_event",
      "select * from audit_chain_head", "update audit_chain_head set position = 0",
      "alter table audit_event disable trigger user"
    }) {
      assertThatThrownBy(() -> transaction.execute(_ -> db.execute(attempt))).as(attempt)
          .rootCause().hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }
  }
}
