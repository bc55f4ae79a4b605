package vn.mangnon.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mangnondb.Tables.PERIOD_FIGURES;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.organisation.ActingScope;
import vn.mangnon.organisation.Level;
import vn.mangnon.programme.Periods.Plan;
import vn.mangnon.programme.Periods.Planned;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection.Reason;
import vn.mangnon.shared.Rejection;
import vn.mangnon.shared.SchoolYear;

@DatabaseTest
class PeriodsTest {

  private static final LocalDate DUE = LocalDate.of(2026, 12, 19);

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Periods periods;
  @Autowired Obligations obligations;
  @Autowired Programmes programmes;
  @Autowired Reports reports;
  @Autowired Audit audit;
  @Autowired DSLContext db;
  @Autowired TransactionTemplate transaction;

  private TestSchool primary;
  private TestSchool kindergarten;
  private Person officer;

  @BeforeEach
  void aDistrict() {
    given.nothing();
    clock.set(TestClock.TODAY);
    primary = given.school("Trường Tiểu học Ái Mộ B");
    kindergarten = given.school("Trường Mầm non Hoa Sen", Level.KINDERGARTEN);
    officer = given.signedIn(given.officer());
  }

  /** Opened one after the other; who reports a period that is counted says so by its code. */
  @ParameterizedTest(name = "planned {0}, opened {1}: counted {2}, exempt from {3}")
  @CsvSource(nullValues = "-", value = {
    "H1 H2 Y,          H1 H2 Y,     H1 H2,    -",
    "Y,                Y,           Y,        -",
    // the year was there first and is counted already
    "Y H1 H2,          Y H1 H2,     H1 H2,    -",
    "S1 H2,            H2 S1,       S1,       -",
    "Q3 Q4 H2 9M Y,    Q3 9M Q4 H2 Y, Q3 Q4,  -",
    "M10 Q4 S1 H2,     M10 Q4 S1 H2, M10,     -",
    "S1 S2 SY,         S1 S2 SY,    S1 S2,    -",
    "H2 Y,             H2 Y,        H2,       -",
    // who is exempt from all finer ones has the wider one counted
    "H2 Y,             H2 Y,        Y,        H2"
  })
  void ofOverlappingPeriodsOnlyTheFinestAreCounted(String planned, String opened, String counted, String exempt) {
    periods.plan(officer, plans(planned));
    for (String part : opened.split(" ")) {
      periods.open(officer, code(part));
      if (part.equals(exempt)) {
        obligations.exempt(officer, code(part), primary.id(), "Trường sửa chữa");
      }
    }
    assertThat(counted(primary)).containsExactlyInAnyOrder(
        Arrays.stream(counted.split(" ")).map(PeriodsTest::code).toArray(String[]::new));
  }

  @Test
  void aFinerPeriodThatComesLaterDoesNotCountWhatIsCountedAlready() {
    periods.plan(officer, plans("H2"));
    periods.open(officer, "2026-H2");
    periods.plan(officer, plans("S1 Y Q4"));
    for (String code : List.of("2026-2027-S1", "2026-Q4", "2026-Y")) {
      periods.open(officer, code);
    }
    assertThat(counted(primary)).containsExactly("2026-H2");
  }

  @Test
  void aLiftedExemptionCountsNothingTwice() {
    periods.plan(officer, plans("H2 Y"));
    periods.open(officer, "2026-H2");
    obligations.exempt(officer, "2026-H2", primary.id(), "Trường sửa chữa");
    periods.open(officer, "2026-Y");
    assertThat(counted(primary)).containsExactly("2026-Y");
    assertThat(counted(kindergarten)).containsExactly("2026-H2");
    obligations.liftExemption(officer, "2026-H2", primary.id());
    obligations.liftExemption(officer, "2026-H2", primary.id());
    assertThat(counted(primary)).containsExactly("2026-Y");
    assertThat(obligations.list(officer, "2026-H2", "ai mo")).singleElement()
        .satisfies(obliged -> assertThat(obliged.exemptReason()).isEmpty());
  }

  @Test
  void aRequestBindsThoseToWhomItGoesAndTurnsNothingIntoASummary() {
    periods.plan(officer, plans("H2"));
    LocalDate from = LocalDate.of(2026, 11, 1);
    var dates = new PeriodDates(from, from.plusDays(6), from, from.plusDays(30));
    var ofLevel = new Request(
        "Rà soát trẻ mầm non", Optional.of("Review"), dates, new Addressees.OfLevel(Level.KINDERGARTEN));
    var named = new Request("Báo cáo nhanh", Optional.of(" "), dates, new Addressees.Named(Set.of(primary.id())));
    Period first = periods.request(officer, ofLevel);
    assertThat(periods.request(officer, ofLevel)).as("sent twice").isEqualTo(first);
    Period second = periods.request(officer, named);
    assertThat(List.of(first.code(), second.code())).containsExactly("2026-DX1", "2026-DX2");
    assertThat(first.label().en()).isEqualTo("Review");
    assertThat(second.label().en()).isEqualTo("Báo cáo nhanh");
    assertThat(periods.addressees(officer, second)).isEqualTo(named.addressees());
    for (String code : List.of("2026-DX1", "2026-DX2", "2026-H2")) {
      periods.open(officer, code);
    }
    assertThat(obliged("2026-DX1")).containsExactly(kindergarten.id());
    assertThat(obliged("2026-DX2")).containsExactly(primary.id());
    assertThat(counted(primary)).containsExactly("2026-H2");
    assertThat(counted(kindergarten)).containsExactly("2026-H2");
  }

  @Test
  void aYearIsPlannedInOneStepAndWhatIsThereIsLeftAlone() {
    var plans = plans("H1 H2");
    assertThat(periods.plan(officer, plans)).extracting(Planned::made).containsExactly(true, true);
    var again = plans("H1 H2 Y").stream()
        .map(plan -> plan.with(new PeriodDates(
            plan.windowFrom(), plan.windowTo(), plan.opensOn(), plan.dueOn().plusDays(1)))).toList();
    var planned = periods.plan(officer, again);
    assertThat(planned).extracting(Planned::made).containsExactly(false, false, true);
    assertThat(planned.getFirst().period().dueOn()).isEqualTo(plans.getFirst().dueOn());
    assertThat(kinds()).isEqualTo(Map.of("PERIOD_PLANNED", 3L));
    refused(Reason.INVALID, () -> periods.plan(officer, List.of(plans.getFirst().with(new PeriodDates(
        LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 1), LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 2))))));
  }

  @Test
  void aPlannedPeriodIsChangedByWhoeverHasSeenItAndDeletedOnce() {
    periods.plan(officer, plans("H2"));
    Period seen = periods.find("2026-H2");
    var later = new PeriodDates(seen.windowFrom(), seen.windowTo(), seen.opensOn(), LocalDate.of(2026, 12, 20));
    Period changed = periods.change(officer, seen, later);
    assertThat(changed.dates()).isEqualTo(later);
    refused(Reason.CONFLICT, () -> periods.change(officer, seen, later));
    refused(Reason.CONFLICT, () -> periods.delete(officer, seen));
    periods.delete(officer, changed);
    periods.delete(officer, changed);
    assertThat(periods.list()).isEmpty();
    given.openHalfYear(2026, 2);
    refused(Reason.CONFLICT, () -> periods.change(officer, periods.find("2026-H2"), later));
    refused(Reason.CONFLICT, () -> periods.delete(officer, periods.find("2026-H2")));
  }

  @Test
  void whatIsAskedForTwiceIsDoneOnce() {
    periods.plan(officer, plans("H2"));
    periods.open(officer, "2026-H2");
    periods.open(officer, "2026-H2");
    obligations.extend(officer, "2026-H2", DUE, "Mưa bão");
    obligations.extend(officer, "2026-H2", DUE, "Mưa bão");
    obligations.extend(officer, "2026-H2", primary.id(), DUE.plusDays(3), "Trường ngập");
    obligations.extend(officer, "2026-H2", primary.id(), DUE.plusDays(3), "Trường ngập");
    obligations.exempt(officer, "2026-H2", kindergarten.id(), "Trường giải thể");
    obligations.exempt(officer, "2026-H2", kindergarten.id(), "Trường giải thể");
    obligations.liftExemption(officer, "2026-H2", kindergarten.id());
    obligations.liftExemption(officer, "2026-H2", kindergarten.id());
    periods.close(officer, "2026-H2");
    periods.close(officer, "2026-H2");
    periods.reopen(officer, "2026-H2");
    periods.reopen(officer, "2026-H2");
    assertThat(kinds()).isEqualTo(new TreeMap<>(Map.of(
        "PERIOD_PLANNED", 1L, "PERIOD_OPENED", 1L, "PERIOD_EXTENDED", 1L, "SCHOOL_EXTENDED", 1L, "SCHOOL_EXEMPTED", 1L,
        "EXEMPTION_LIFTED", 1L, "PERIOD_CLOSED", 1L, "PERIOD_REOPENED", 1L)));
    assertThat(obligations.extensions(officer, "2026-H2"))
        .extracting(Obligations.Extension::schoolName, Obligations.Extension::to, Obligations.Extension::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Optional.of(primary.name()), DUE.plusDays(3), "Trường ngập"),
            org.assertj.core.groups.Tuple.tuple(Optional.empty(), DUE, "Mưa bão"));
  }

  @Test
  void lateIsWhatComesAfterTheDayInForceForThatSchool() {
    UUID period = given.openHalfYear(2026, 2);
    obligations.extend(officer, "2026-H2", primary.id(), LocalDate.of(2026, 12, 22), "Trường ngập");
    clock.set(LocalDate.of(2026, 12, 21));
    submit(primary, period);
    submit(kindergarten, period);
    assertThat(onTime()).isEqualTo(Map.of(primary.id(), true, kindergarten.id(), false));
    given.signedIn(officer);
    obligations.extend(officer, "2026-H2", LocalDate.of(2026, 12, 21), "Mạng hỏng toàn địa bàn");
    assertThat(onTime()).isEqualTo(Map.of(primary.id(), true, kindergarten.id(), true));
    assertThat(periods.find("2026-H2").dueOn()).isEqualTo(LocalDate.of(2026, 12, 21));
    assertThat(obligations.list(officer, "2026-H2", "")).extracting(Obligations.Obliged::dueOn)
        .as("who was given longer keeps it").containsExactly(LocalDate.of(2026, 12, 21), LocalDate.of(2026, 12, 22));
  }

  @Test
  void extensionsAndExemptionsHaveTheirLimits() {
    UUID period = given.openHalfYear(2026, 2);
    submit(primary, period);
    given.signedIn(officer);
    refused(Reason.INVALID, () -> obligations.extend(officer, "2026-H2", DUE.minusDays(1), "Sớm hơn"));
    refused(Reason.INVALID, () -> obligations.extend(officer, "2026-H2", primary.id(), DUE.minusDays(1), "Sớm hơn"));
    refused(Reason.INVALID, () -> obligations.extend(officer, "2026-H2", DUE.plusDays(1), " "));
    refused(Reason.CONFLICT, () -> obligations.exempt(officer, "2026-H2", primary.id(), "Đã nộp rồi"));
    refused(Reason.NOT_FOUND, () -> obligations.exempt(officer, "2026-H2", UUID.randomUUID(), "Không có"));
    obligations.exempt(officer, "2026-H2", kindergarten.id(), "Trường sửa chữa");
    assertThat(onTime()).containsOnlyKeys(primary.id());
    refused(Reason.CONFLICT,
        () -> obligations.extend(officer, "2026-H2", kindergarten.id(), DUE.plusDays(9), "Được miễn"));
    periods.close(officer, "2026-H2");
    refused(Reason.CONFLICT, () -> obligations.extend(officer, "2026-H2", DUE.plusDays(9), "Đã đóng"));
    refused(Reason.CONFLICT, () -> obligations.extend(officer, "2026-H2", primary.id(), DUE.plusDays(9), "Đã đóng"));
    refused(Reason.CONFLICT, () -> obligations.liftExemption(officer, "2026-H2", kindergarten.id()));
  }

  @Test
  void aDraftIsNotSubmittedWhereTheSchoolHasBeenExemptedMeanwhile() {
    UUID period = given.openHalfYear(2026, 2);
    Person principal = given.signedIn(primary.principal());
    var draft = reports.open(principal, primary.id(), period).report();
    var saved = reports.save(principal, draft.id(), draft.version(), CONTENT);
    given.signedIn(officer);
    obligations.exempt(officer, "2026-H2", primary.id(), "Trường sửa chữa");
    given.signedIn(principal);
    refused(Reason.CONFLICT, () -> reports.submit(principal, draft.id(), saved.version()));
  }

  @Test
  void theHistoryOfTheDueDayIsFrozen() {
    given.openHalfYear(2026, 2);
    obligations.extend(officer, "2026-H2", DUE.plusDays(1), "Mưa bão");
    for (String statement : List.of("delete from due_change", "update due_change set reason = 'khác'")) {
      assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> db.execute(statement)))
          .hasMessageContaining("never changed");
    }
  }

  @Test
  void onlyTheOfficePlansAndMovesPeriods() {
    given.openHalfYear(2026, 2);
    periods.plan(officer, plans("Y"));
    Period planned = periods.find("2026-Y");
    var request = new Request("Báo cáo nhanh", Optional.empty(), planned.dates(), new Addressees.All());
    List<Person> others = List.of(
        primary.principal(), primary.clerk(), given.auditor(), given.cityViewer(), given.holder(Role.ADMINISTRATOR),
        given.holder(Role.WARD_OFFICER, primary.ward()), officer.reading());
    for (Person other : others) {
      given.signedIn(other);
      for (ThrowingCallable call : List.<ThrowingCallable>of(
          () -> periods.plan(other, plans("H1")), () -> periods.request(other, request),
          () -> periods.change(other, planned, planned.dates()), () -> periods.delete(other, planned),
          () -> periods.open(other, "2026-Y"), () -> periods.close(other, "2026-H2"),
          () -> periods.reopen(other, "2026-H2"), () -> obligations.extend(other, "2026-H2", DUE.plusDays(1), "Tôi"),
          () -> obligations.extend(other, "2026-H2", primary.id(), DUE.plusDays(1), "Tôi"),
          () -> obligations.exempt(other, "2026-H2", primary.id(), "Tôi"),
          () -> obligations.liftExemption(other, "2026-H2", primary.id()))) {
        refused(Reason.FORBIDDEN, call);
      }
    }
    given.signedIn(officer);
    Person leader = given.signedIn(given.holder(Role.DISTRICT_LEADER));
    obligations.extend(leader, "2026-H2", DUE.plusDays(1), "Mưa bão");
    given.signedIn(primary.principal());
    assertThat(obligations.list(primary.principal(), "2026-H2", "")).extracting(Obligations.Obliged::school)
        .containsExactly(primary.id());
    assertThat(obligations.extensions(primary.principal(), "2026-H2")).hasSize(1);
  }

  @Test
  void plannedPeriodsOpenOnTheirDayByThemselves() {
    periods.plan(officer, plans("H2 Y"));
    ActingScope.asProgram(periods::openThoseDue);
    ActingScope.asProgram(periods::openThoseDue);
    assertThat(periods.list()).extracting(Period::state).containsExactly(PeriodState.PLANNED, PeriodState.OPEN);
  }

  private static final ReportContent CONTENT = new ReportContent(
      new Document("36", "BC-TH", "Long Biên", LocalDate.of(2026, 11, 20), "Thực hiện Chương trình", null, null),
      new Communication("Tuyên truyền", List.of("111"), List.of()), List.of(), List.of(), List.of(), List.of(),
      List.of(), List.of(), List.of(), null, new Signer(null, "HIỆU TRƯỞNG", "Người ký thử"));

  private void submit(TestSchool school, UUID period) {
    Person principal = given.signedIn(school.principal());
    var draft = reports.open(principal, school.id(), period).report();
    var saved = reports.save(principal, draft.id(), draft.version(), CONTENT);
    reports.submit(principal, draft.id(), saved.version());
  }

  private List<Plan> plans(String parts) {
    var plan = new YearPlan(programmes.workingDays());
    var year = new SchoolYear(2026);
    var all = new TreeMap<String, Plan>();
    plan.ofYear(2026, YearPlan.OF_A_YEAR).forEach(made -> all.put(made.code(), made));
    plan.ofSchoolYear(year, SchoolYearDates.proposed(year), YearPlan.OF_A_SCHOOL_YEAR)
        .forEach(made -> all.put(made.code(), made));
    return Arrays.stream(parts.split(" ")).map(part -> all.get(code(part))).toList();
  }

  private static String code(String part) {
    return (part.startsWith("S") ? "2026-2027-" : "2026-") + part;
  }

  private List<String> counted(TestSchool school) {
    return periods.obligations(officer.scope(), school.id()).stream()
        .filter(obligation -> obligation.counted() && obligation.exemptReason().isEmpty())
        .map(obligation -> obligation.period().code()).toList();
  }

  private List<UUID> obliged(String code) {
    return obligations.list(officer, code, "").stream().map(Obligations.Obliged::school).toList();
  }

  private Map<UUID, Boolean> onTime() {
    var found = new TreeMap<UUID, Boolean>();
    ActingScope.asProgram(() -> transaction.executeWithoutResult(_ -> found.putAll(
        db.select(PERIOD_FIGURES.SCHOOL_ID, PERIOD_FIGURES.ON_TIME).from(PERIOD_FIGURES)
            .fetchMap(PERIOD_FIGURES.SCHOOL_ID, PERIOD_FIGURES.ON_TIME))));
    return found;
  }

  /** What happened to periods, how often. */
  private Map<String, Long> kinds() {
    Person auditor = given.signedIn(given.auditor());
    var counts = audit.find(auditor, AuditFilter.EVERYTHING, 100, Optional.empty()).stream()
        .map(event -> event.kind().name())
        .filter(kind -> kind.startsWith("PERIOD") || kind.startsWith("SCHOOL") || kind.startsWith("EXEMPTION"))
        .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
    given.signedIn(officer);
    return counts;
  }

  private static void refused(Reason reason, ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Rejection.class,
        rejection -> assertThat(rejection.reason()).as(rejection.getMessage()).isEqualTo(reason));
  }
}
