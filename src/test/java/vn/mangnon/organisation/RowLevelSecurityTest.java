package vn.mangnon.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.account.Person;
import vn.mangnon.report.Reports;

/** The database itself keeps schools apart, whatever a query forgets. */
@DatabaseTest
class RowLevelSecurityTest {

  /** Tables that hold no school's data: public names, the programme, accounts and what they did before. */
  private static final List<String> NOT_OF_A_SCHOOL = List.of(
      "account", "account_seen", "api_token", "audit_chain_head", "compliance_band", "compliance_setting",
      "databasechangelog", "databasechangeloglock",
      "form", "form_indicator", "holiday", "idempotent_call", "indicator", "known_browser", "legal_basis",
      "obligation", "password_link", "phase", "programme", "reporting_period", "review_setting", "role_grant", "saved_view",
      "scheduled_tasks", "school", "school_site", "school_supervision", "setup_link", "sign_in", "target", "unit", "unit_lineage",
      "wrong_password");

  @Autowired Given given;
  @Autowired Reports reports;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  @Test
  void everyTableThatHoldsASchoolsDataIsForcedUnderIt() {
    var unprotected = db
        .fetch("select relname from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace"
            + " and not (relrowsecurity and relforcerowsecurity)")
        .getValues(0, String.class);
    assertThat(new TreeSet<>(unprotected)).isEqualTo(new TreeSet<>(NOT_OF_A_SCHOOL));
  }

  @Test
  void theApplicationIsNeitherOwnerNorSuperuser() {
    var role = db.fetchSingle("select rolsuper, rolbypassrls from pg_roles where rolname = current_user");
    assertThat(role.intoList()).containsExactly(false, false);
    assertThat(db.fetchValue("select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user"))
        .isEqualTo(0L);
  }

  @Test
  void aQueryWithoutAnyConditionSeesTheReportsOfTheReaderAlone() {
    var own = given.school("Trường A");
    var other = given.school("Trường B");
    var period = given.openHalfYear(2026, 2);
    for (var school : List.of(own, other)) {
      Person principal = given.signedIn(school.principal());
      reports.open(principal, school.id(), period);
    }
    given.signedIn(own.principal());
    assertThat(schoolsInReports()).containsExactly(own.id());
    given.signedIn(given.cityViewer());
    assertThat(schoolsInReports()).isEmpty();
    given.signedIn(given.officer());
    assertThat(schoolsInReports()).contains(own.id(), other.id());
    SecurityContextHolder.clearContext();
    assertThat(schoolsInReports()).isEmpty();
  }

  private List<Object> schoolsInReports() {
    return transaction.execute(_ ->
        db.select(DSL.field("school_id")).from("report").fetch(row -> row.get(0)));
  }
}
