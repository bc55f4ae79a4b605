package vn.mangnon.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mangnon.DatabaseTest;
import vn.mangnon.Given.TestSchool;
import vn.mangnon.Given;
import vn.mangnon.TestClock;
import vn.mangnon.account.Person;
import vn.mangnon.account.Role;
import vn.mangnon.audit.Audit;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.audit.AuditFilter;
import vn.mangnon.audit.AuditKind;
import vn.mangnon.programme.Comparison;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.shared.Ids;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection;

/** Obligations are previewed, saved and ended by the office alone. */
@DatabaseTest
class ObligationRegisterTest {

  @Autowired Given given;
  @Autowired TestClock.Settable clock;
  @Autowired Compliance compliance;
  @Autowired ObligationRegister register;
  @Autowired Audit audit;
  @Autowired DSLContext db;

  private Person officer;
  private TestSchool school;

  /** A school that has let a period pass. */
  @BeforeEach
  void aSilentSchool() {
    given.nothing();
    clock.set(LocalDate.of(2026, 8, 1));
    officer = given.officer();
    school = given.school("Trường chưa nộp");
    given.openHalfYear(2026, 1);
    given.signedIn(officer);
  }

  private Obligation obligation(String code, Check check) {
    return new Obligation(
        Ids.next(), code, new LocalText("Nghĩa vụ thử", "Test obligation"), Optional.of("782/QĐ-TTg"),
        Optional.of("2026-2030"), LocalDate.of(2026, 1, 1), Optional.empty(), Set.of(), Optional.empty(), check, 30, 1);
  }

  @Test
  void aPreviewTellsWhatSavingDoesAndChangesNothing() {
    var wanted = obligation("PREVIEWED", new Check.SectionPresent(Section.FUNDING));
    var before = compliance.scores(officer, ComplianceFilter.everything(), ComplianceGrouping.SCHOOL).total().score();
    Preview preview = register.preview(officer, wanted);
    assertThat(compliance.scores(officer, ComplianceFilter.everything()).total().score()).isEqualTo(before);
    assertThat(preview.before()).isEqualTo(before);
    assertThat(preview.verdicts()).containsExactly(new Preview.Shift(Optional.empty(), Verdict.NOT_MET, 1));

    Obligation saved = register.save(officer, wanted, 0);
    assertThat(compliance.scores(officer, ComplianceFilter.everything()).total().score()).isEqualTo(preview.after());

    var narrower = new Obligation(
        saved.id(), saved.code(), saved.title(), saved.legalBasis(), saved.phase(), LocalDate.of(2026, 7, 1),
        saved.validTo(), saved.levels(), saved.ownership(), saved.check(), saved.weight(), saved.version());
    assertThat(register.preview(officer, narrower).verdicts())
        .containsExactly(new Preview.Shift(Optional.of(Verdict.NOT_MET), Verdict.NOT_APPLICABLE, 1));
    assertThat(register.preview(officer, narrower).after()).isEqualTo(withNotApplicable(before));

    Obligation ended = register.end(officer, saved.id(), LocalDate.of(2026, 7, 31), saved.version());
    assertThat(register.list(false)).doesNotContain(ended);
    assertThat(register.list(true)).contains(ended);
    assertThatThrownBy(() -> register.save(officer, narrower, saved.version()))
        .isInstanceOfSatisfying(Rejection.class, refused -> assertThat(refused.key()).isEqualTo("compliance.stale"));
    Person auditor = given.signedIn(given.auditor());
    assertThat(audit.find(auditor, AuditFilter.EVERYTHING, 10, Optional.empty()).stream().map(AuditEvent::kind))
        .contains(AuditKind.OBLIGATION_CREATED, AuditKind.OBLIGATION_ENDED);
  }

  private static Score withNotApplicable(Score score) {
    return new Score(
        score.met(), score.late(), score.notMet(), score.notYetDue(), score.notApplicable() + 1, score.earned(),
        score.possible());
  }

  @Test
  void everyImpossibleObligationIsRefusedAtItsPlace() {
    Map<String, Check> wrong = Map.of(
        "/check/number", new Check.HotlinePublicised("một một một"),
        "/check/minimum", new Check.YearlyMinimum(Counted.SESSIONS, CountedYear.SCHOOL, 0),
        "/check/indicator", new Check.IndicatorValue("NO_SUCH", Optional.empty(), Comparison.AT_LEAST, 1),
        "/check/groups", new Check.IndicatorValue("PEOPLE_INFORMED", Optional.empty(), Comparison.AT_LEAST, 1),
        "/check/percent", share("CHILDREN_WORKING", Set.of(), new BigDecimal("100.1")),
        "/check/whole", new Check.IndicatorShare(
            "CHILDREN_SUPPORTED", Set.of(), new Check.Whole.OtherIndicator("CHILDREN_SUPPORTED"), Comparison.AT_LEAST,
            BigDecimal.TEN, CountedYear.CALENDAR));
    wrong.forEach((pointer, check) -> assertThat(pointers(obligation("WRONG", check))).containsExactly(pointer));
    assertThat(pointers(obligation("WRONG", share("CHILDREN_WORKING", Set.of(ParticipantGroup.PUPILS), BigDecimal.ONE))))
        .containsExactly("/check/groups");
    assertThat(pointers(new Obligation(
            Ids.next(), "sai mã", new LocalText(" ", "x"), Optional.of("không có"), Optional.of("không có"),
            LocalDate.of(2026, 1, 1), Optional.of(LocalDate.of(2025, 1, 1)), Set.of(), Optional.empty(),
            new Check.ReportInTime(), 101, 1)))
        .containsExactly("/code", "/title/vi", "/legalBasis", "/phase", "/validTo", "/weight");
    assertThat(pointers(obligation("HOTLINE_111", new Check.ReportInTime()))).containsExactly("/code");
    // the database holds the same
    for (String statement : List.of(
        "set check_kind = 'INDICATOR_SHARE'", "set minimum = 3", "set hotline = null", "set weight = 0",
        "set participant_groups = '{PUPILS}'")) {
      assertThatThrownBy(() -> db.execute("update obligation " + statement + " where code = 'HOTLINE_111'"))
          .as(statement).isInstanceOf(Exception.class);
    }
  }

  private static Check share(String indicator, Set<ParticipantGroup> groups, BigDecimal percent) {
    return new Check.IndicatorShare(
        indicator, groups, new Check.Whole.Heads(Check.Headed.PUPILS), Comparison.AT_MOST, percent, CountedYear.SCHOOL);
  }

  private List<String> pointers(Obligation wanted) {
    try {
      register.save(officer, wanted, 0);
      return List.of();
    } catch (Rejection refused) {
      return refused.problems().stream().map(Rejection.Problem::pointer).toList();
    }
  }

  @Test
  void onlyTheOfficeChangesThem() {
    var known = register.list(true).getFirst();
    for (Person person : List.of(
        school.principal(), school.clerk(), given.auditor(), given.cityViewer(), given.holder(Role.ADMINISTRATOR),
        given.holder(Role.WARD_OFFICER, school.ward()), officer.reading())) {
      given.signedIn(person);
      for (Runnable change : List.<Runnable>of(
          () -> register.preview(person, known), () -> register.save(person, known, known.version()),
          () -> register.end(person, known.id(), LocalDate.of(2026, 8, 1), known.version()),
          () -> register.grade(person, compliance.grading()))) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(Rejection.class,
            refused -> assertThat(refused.reason()).isEqualTo(Rejection.Reason.FORBIDDEN));
      }
    }
  }

  @Test
  void bandsAndTheCreditOfWhatIsLateAreData() {
    Grading before = compliance.grading();
    assertThat(before.of(new Score(0, 0, 0, 0, 0, 8495, 10_000)).map(Band::code)).contains("GOOD");
    assertThat(before.of(new Score(0, 0, 0, 0, 0, 8494, 10_000)).map(Band::code)).contains("FAIR");
    assertThat(before.of(Score.NONE)).isEmpty();
    var strict = new Grading(
        List.of(
            new Band("GOOD", new LocalText("Tốt", "Good"), new BigDecimal("99.5"), Strength.STRONG),
            new Band("WEAK", new LocalText("Yếu", "Weak"), BigDecimal.ZERO, Strength.POOR)),
        0, before.version());
    Grading after = register.grade(officer, strict);
    assertThat(after.bands().stream().map(Band::code)).containsExactly("GOOD", "WEAK");
    assertThat(after.lateCredit()).isZero();
    assertThatThrownBy(() -> register.grade(officer, strict)).isInstanceOf(Rejection.class);
    register.grade(officer, new Grading(before.bands(), before.lateCredit(), after.version()));
    var upsideDown = new Grading(before.bands().reversed(), 101, after.version() + 1);
    assertThatThrownBy(() -> register.grade(officer, upsideDown)).isInstanceOfSatisfying(Rejection.class,
        refused -> assertThat(refused.problems().stream().map(Rejection.Problem::pointer).collect(Collectors.toSet()))
            .contains("/lateCredit", "/bands/0/fromPercent", "/bands/3/fromPercent"));
  }
}
