package vn.mangnon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.OBLIGED_SCHOOL;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORT_EVENT;
import static vn.mangnondb.Tables.REPORT_REVISION;
import static vn.mangnondb.Tables.SCHOOL;
import static vn.mangnondb.Tables.SCHOOL_SITE;
import static vn.mangnondb.Tables.TRAINING;
import static vn.mangnondb.Tables.UNIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Accounts;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueState;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.PeriodState;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Completeness;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportState;

@DatabaseTest
class DistrictTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final long SEED = 20210927;
  private static final List<String> TABLES = List.of(
      "unit", "unit_lineage", "school", "school_site", "school_supervision", "headcount", "role_grant",
      "reporting_period", "obliged_school", "report", "report_revision", "report_event", "activity",
      "activity_channel", "activity_participants", "training", "training_participants", "indicator_value",
      "communication_channel", "funding", "evaluation", "issue", "issue_event", "period_figures", "category_figures",
      "coverage_figures", "narrative", "passage", "copied_narrative",
      "issue_turn");

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired District district;
  @Autowired Periods periods;
  @Autowired Accounts accounts;
  @Autowired PasswordEncoder passwords;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;
  @Autowired JsonMapper json;

  @ParameterizedTest(name = "{0} schools of seed {1} on {2}")
  @CsvSource({
    "1, 20210927, 2026-11-23", "7, 1, 2021-10-04", "7, 2, 2023-07-15", "30, 3, 2025-12-20", "7, 4, 2026-02-28",
    "7, 5, 2031-03-01", "100, 20210927, 2026-11-23"
  })
  void aDistrictIsInKeepingWithItsDay(int count, long seed, LocalDate today) {
    make(count, seed, today);
    within(() -> {
      assertThat(db.fetchCount(SCHOOL)).isEqualTo(count);
      periodsAreAsTheDayWantsThem(today);
      onlySchoolsThatExistAreObliged();
      everyRevisionIsComplete();
      nothingHappensOutOfItsTurn(today);
      documentNumbersAreNotUsedTwice();
      issuesGoTheWayThatIssuesGo(today);
      lyThuongKietOwesEveryOpenReport();
    });
  }

  private void periodsAreAsTheDayWantsThem(LocalDate today) {
    assertThat(periods.list()).hasSize(28).extracting(Period::code).doesNotContain("2021-H1", "2021-Y");
    for (Period period : periods.list()) {
      PeriodState expected = today.isBefore(period.opensOn()) ? PeriodState.PLANNED
          : today.isBefore(period.dueOn().plusDays(60)) ? PeriodState.OPEN : PeriodState.CLOSED;
      assertThat(period.state()).as(period.code()).isEqualTo(expected);
      assertThat(period.dueOn().getDayOfWeek().getValue()).as(period.code()).isLessThan(6);
      assertThat(period.dueOn()).as(period.code()).isAfter(period.windowTo());
    }
  }

  private void onlySchoolsThatExistAreObliged() {
    db.select(UNIT.CODE, UNIT.VALID_FROM, UNIT.VALID_TO, OBLIGED_SCHOOL.WINDOW_TO)
        .from(OBLIGED_SCHOOL)
        .join(UNIT).on(UNIT.ID.eq(OBLIGED_SCHOOL.SCHOOL_ID))
        .forEach(row -> assertThat(row.value4()).as(row.value1())
            .isBetween(
                Optional.ofNullable(row.value2()).orElse(LocalDate.MIN),
                Optional.ofNullable(row.value3()).orElse(LocalDate.MAX)));
    for (var site : db.fetch(SCHOOL_SITE)) {
      var ward = db.fetchSingle(UNIT, UNIT.ID.eq(site.getWardId()));
      if (site.getValidTo() != null && ward.getValidTo() != null) {
        assertThat(site.getValidTo()).as(ward.getName()).isBeforeOrEqualTo(ward.getValidTo());
      }
    }
  }

  private void everyRevisionIsComplete() {
    for (var revision : db.fetch(REPORT_REVISION)) {
      var content = content(revision.getContent().data());
      assertThat(Completeness.missing(content)).isEmpty();
      assertThat(Completeness.impossible(content)).isEmpty();
      assertThat(revision.getContent().data()).doesNotContain("{ward}", "{year}", "{schoolYear}");
    }
    for (var report : db.fetch(REPORT)) {
      assertThat(Completeness.impossible(content(report.getContent().data()))).isEmpty();
    }
  }

  private void nothingHappensOutOfItsTurn(LocalDate today) {
    Instant now = today.atStartOfDay(Timeline.ZONE).toInstant();
    Map<UUID, Period> byId = periods.list().stream().collect(Collectors.toMap(Period::id, period -> period));
    var events = db.selectFrom(REPORT_EVENT).orderBy(REPORT_EVENT.AT).fetchGroups(REPORT_EVENT.REPORT_ID);
    for (var report : db.fetch(REPORT)) {
      Period period = byId.get(report.getPeriodId());
      ReportState state = ReportState.DRAFT;
      Instant before = period.opensOn().atStartOfDay(Timeline.ZONE).toInstant();
      for (var event : events.get(report.getId())) {
        assertThat(event.getAt()).isBetween(before, now);
        before = event.getAt().plusSeconds(1);
        state = switch (event.getKind()) {
          case OPENED -> state;
          case SUBMITTED -> state.after(ReportState.Move.SUBMIT).orElseThrow();
          case ENDORSED -> state.after(ReportState.Move.ENDORSE).orElseThrow();
          case RETURNED -> state.after(ReportState.Move.RETURN).orElseThrow();
          case ACCEPTED -> state.after(ReportState.Move.ACCEPT).orElseThrow();
          case REOPENED -> state.after(ReportState.Move.REOPEN).orElseThrow();
        };
      }
      assertThat(report.getState()).isEqualTo(state);
      if (report.getFirstSubmittedAt() != null) {
        assertThat(report.getFirstSubmittedAt().atZone(Timeline.ZONE).toLocalDate())
            .isBefore(period.dueOn().plusDays(60));
      }
    }
  }

  private void documentNumbersAreNotUsedTwice() {
    var used = new HashSet<String>();
    for (var report : db.fetch(REPORT, REPORT.REVISION.gt(0))) {
      var document = content(report.getContent().data()).document();
      assertThat(used.add(report.getSchoolId() + " " + document.date().getYear() + " " + document.number()))
          .as("%s/%s of %s", document.number(), document.symbol(), document.date()).isTrue();
    }
  }

  private void issuesGoTheWayThatIssuesGo(LocalDate today) {
    Instant now = today.atStartOfDay(Timeline.ZONE).toInstant();
    var events =
        db.selectFrom(ISSUE_EVENT).orderBy(ISSUE_EVENT.AT, ISSUE_EVENT.ID).fetchGroups(ISSUE_EVENT.ISSUE_ID);
    for (var issue : db.fetch(ISSUE)) {
      IssueState state = IssueState.OPEN;
      assertThat(events.get(issue.getId()).getFirst().getKind()).isEqualTo(IssueEventKind.RAISED);
      for (var event : events.get(issue.getId())) {
        assertThat(event.getAt()).isBetween(issue.getRaisedAt(), now);
        boolean moves = event.getKind() != IssueEventKind.RAISED && event.getKind() != IssueEventKind.WITHDRAWN;
        state = moves ? state.after(event.getKind()).orElseThrow() : state;
      }
      assertThat(issue.getState()).isEqualTo(state);
    }
  }

  private void lyThuongKietOwesEveryOpenReport() {
    var school = db.select(SCHOOL.ID, SCHOOL.SYMBOL, UNIT.NAME)
        .from(SCHOOL).join(UNIT).on(UNIT.ID.eq(SCHOOL.ID))
        .where(UNIT.CODE.eq("TH-LTK")).fetchSingle();
    assertThat(school.value2()).isEqualTo("THLTK");
    assertThat(school.value3()).isEqualTo("Trường Tiểu học Lý Thường Kiệt");
    for (Period period : periods.list()) {
      boolean filed = db.fetchExists(REPORT, REPORT.SCHOOL_ID.eq(school.value1()), REPORT.PERIOD_ID.eq(period.id()));
      boolean obliged = db.fetchExists(
          OBLIGED_SCHOOL, OBLIGED_SCHOOL.SCHOOL_ID.eq(school.value1()), OBLIGED_SCHOOL.PERIOD_ID.eq(period.id()));
      assertThat(obliged).as(period.code()).isEqualTo(period.state() != PeriodState.PLANNED);
      if (period.state() != PeriodState.CLOSED) {
        assertThat(filed).as(period.code()).isFalse();
      }
    }
  }

  @Test
  void theDistrictShowsTheMessOfTheRealThing() {
    make(100, SEED, TODAY);
    within(() -> {
      assertThat(periods.list().stream().filter(period -> period.state() == PeriodState.OPEN).map(Period::code))
          .containsExactly("2026-H2");
      UUID open = periods.find("2026-H2").id();
      var states = db.selectFrom(REPORT).where(REPORT.PERIOD_ID.eq(open)).fetch().stream()
          .collect(Collectors.groupingBy(report -> report.getState(), Collectors.counting()));
      assertThat(states.get(ReportState.DRAFT)).isBetween(8L, 22L);
      assertThat(states.get(ReportState.SUBMITTED)).isBetween(3L, 20L);
      assertThat(states.get(ReportState.ACCEPTED)).isBetween(10L, 35L);
      assertThat(states.get(ReportState.RETURNED)).isBetween(2L, 8L);
      assertThat(db.fetchCount(REPORT, REPORT.REVISION.ge(3))).isPositive();
      assertThat(db.fetchCount(REPORT, REPORT.REVISION.gt(0))).isGreaterThan(1_100);
      assertThat(db.fetchCount(REPORT, REPORT.REVISION.gt(0),
          REPORT.ID.notIn(db.select(TRAINING.REPORT_ID).from(TRAINING)))).isPositive();
      assertThat(db.selectDistinct(ISSUE.STATE).from(ISSUE).fetch(ISSUE.STATE))
          .containsExactlyInAnyOrder(IssueState.values());
      assertThat(db.fetchCount(ISSUE, ISSUE.WITHDRAWN_AT.isNotNull())).isPositive();
      assertThat(db.fetchCount(UNIT, UNIT.VALID_FROM.gt(LocalDate.of(2021, 9, 1)), UNIT.ID.in(
          db.select(SCHOOL.ID).from(SCHOOL)))).isPositive();
      assertThat(db.fetchCount(UNIT, UNIT.VALID_TO.isNotNull(), UNIT.ID.in(
          db.select(SCHOOL.ID).from(SCHOOL)))).isPositive();
    });
  }

  @Test
  void theSameSeedMakesTheSameDistrict() {
    make(7, SEED, TODAY);
    String first = digest();
    make(7, SEED, TODAY);
    assertThat(digest()).isEqualTo(first);
    make(7, SEED + 1, TODAY);
    assertThat(digest()).isNotEqualTo(first);
  }

  @Test
  void everybodySignsIn() {
    make(7, SEED, TODAY);
    assertThat(role("quantri")).isEqualTo(Role.ADMINISTRATOR);
    assertThat(role("phong")).isEqualTo(Role.DISTRICT_OFFICER);
    assertThat(role("lanhdao")).isEqualTo(Role.DISTRICT_LEADER);
    assertThat(role("thanhpho")).isEqualTo(Role.CITY_VIEWER);
    assertThat(role("thlythuongkiet")).isEqualTo(Role.PRINCIPAL);
    assertThat(role("vanthu")).isEqualTo(Role.CLERK);
    assertThat(role("kiemtra")).isEqualTo(Role.AUDITOR);
    assertThat(role("phuong")).isEqualTo(Role.WARD_OFFICER);
    assertThat(role("th-aimob")).isEqualTo(Role.PRINCIPAL);
    assertThat(accounts.loadUserByUsername("vanthu").schools())
        .isEqualTo(accounts.loadUserByUsername("thlythuongkiet").schools());
    assertThat(passwords.matches("mangnon-demo", accounts.loadUserByUsername("th-aimob").getPassword())).isTrue();
  }

  private Role role(String username) {
    return accounts.loadUserByUsername(username).grants().stream().map(Person.Grant::role).findFirst().orElseThrow();
  }

  private String digest() {
    var digests = new StringBuilder();
    within(() -> TABLES.forEach(table -> digests.append(table).append(' ').append(db.fetchValue(
        "select md5(string_agg(line::text, chr(10) order by line::text)) from " + table + " line")).append('\n')));
    return digests.toString();
  }

  private ReportContent content(String stored) {
    return json.readValue(stored, ReportContent.class);
  }

  private void make(int count, long seed, LocalDate today) {
    given.nothing();
    clock.set(today);
    ActingScope.asProgram(() -> district.make(seed, count));
  }

  private void within(Runnable work) {
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> work.run()));
  }
}
