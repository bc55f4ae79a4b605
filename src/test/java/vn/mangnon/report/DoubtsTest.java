package vn.mangnon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mangnon.organisation.Headcount;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.programme.Period;
import vn.mangnon.report.Doubts.Doubt;
import vn.mangnon.report.Precedent.FigureKey;
import vn.mangnon.report.Precedent.Past;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.shared.LocalText;

class DoubtsTest {

  private static final List<Indicator> INDICATORS = List.of(
      indicator("PEOPLE_INFORMED", Aggregation.MAXIMUM, false), indicator("SELF_INSPECTIONS", Aggregation.SUM, false),
      indicator("CHILDREN_AT_RISK", Aggregation.LAST, true), indicator("PLAN_ISSUED", Aggregation.YES_SHARE, false));

  private static Indicator indicator(String code, Aggregation aggregation, boolean aboutChildren) {
    var name = new LocalText(code, code);
    return new Indicator(code, name, name, aggregation, aboutChildren, List.of());
  }

  /** A school of 40 people, 800 pupils and 1,500 parents; nearly all schools like it have some of each figure. */
  private static Precedent precedent(long selfInspectionsBefore) {
    var before = indicators(new IndicatorValue("SELF_INSPECTIONS", null, selfInspectionsBefore, false));
    var usual = Set.of(
        new FigureKey("SELF_INSPECTIONS", null), new FigureKey("CHILDREN_AT_RISK", null),
        new FigureKey("PLAN_ISSUED", null));
    return new Precedent(
        Optional.of(new Past(UUID.randomUUID(), period(), before)), List.of(),
        Optional.of(new Headcount(OptionalInt.of(40), OptionalInt.of(800), OptionalInt.of(1500))), usual);
  }

  private static Period period() {
    LocalDate day = LocalDate.of(2026, 6, 14);
    return new Period(
        UUID.randomUUID(), "2026-H1", vn.mangnon.programme.PeriodKind.HALF_YEAR, day.minusMonths(6), day, day, day, 2026,
        new vn.mangnon.shared.SchoolYear(2025), vn.mangnon.programme.PeriodState.CLOSED, Optional.empty(),
        Optional.empty(), false);
  }

  private static ReportContent indicators(IndicatorValue... values) {
    return new ReportContent(null, null, null, null, List.of(values), null, null, null, null, null, null);
  }

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
    // figure, group, last period, now, what is doubted
    "SELF_INSPECTIONS, -, 3, 29, -",
    "SELF_INSPECTIONS, -, 3, 30, TENFOLD:SELF_INSPECTIONS",
    "SELF_INSPECTIONS, -, 1, 19, -",
    "SELF_INSPECTIONS, -, 0, 500, -",
    "SELF_INSPECTIONS, -, 3, 0, ZERO:SELF_INSPECTIONS",
    "CHILDREN_AT_RISK, -, 3, 0, -",
    "PLAN_ISSUED, -, 3, 0, -",
    "PEOPLE_INFORMED, PUPILS, 3, 800, -",
    "PEOPLE_INFORMED, PUPILS, 3, 801, MORE_THAN_THERE_ARE:PEOPLE_INFORMED:PUPILS",
    "PEOPLE_INFORMED, PARENTS, 3, 1501, MORE_THAN_THERE_ARE:PEOPLE_INFORMED:PARENTS",
    "PEOPLE_INFORMED, TEACHERS, 3, 41, MORE_THAN_THERE_ARE:PEOPLE_INFORMED:TEACHERS",
    "PEOPLE_INFORMED, OTHER, 3, 9000, -",
    "UNKNOWN, -, 3, 9000, -",
  })
  void aFigureIsDoubted(String code, ParticipantGroup group, long before, long now, String doubt) {
    List<Doubt> found = Doubts.of(
        indicators(new IndicatorValue("PLAN_ISSUED", null, 1L, false), new IndicatorValue(code, group, now, false)),
        precedent(before), INDICATORS);
    assertThat(found).extracting(Doubt::code).isEqualTo(doubt == null ? List.of() : List.of(doubt));
    assertThat(found).allSatisfy(one -> {
      assertThat(one.value()).isEqualTo(now);
      assertThat(one.problem().pointer()).isEqualTo("/indicators/1/value");
    });
  }

  @Test
  void nothingAroseIsNoZeroAndWithoutAnythingToCompareNothingIsDoubted() {
    var nothing = indicators(new IndicatorValue("SELF_INSPECTIONS", null, null, true));
    assertThat(Doubts.of(nothing, precedent(3), INDICATORS)).isEmpty();
    var much = indicators(new IndicatorValue("PEOPLE_INFORMED", ParticipantGroup.PUPILS, 99_000L, false));
    assertThat(Doubts.of(much, Precedent.NONE, INDICATORS)).isEmpty();
  }

  @Test
  void moreTrainedThanThereIsStaffAndTenTimesTheAttendancesAreDoubted() {
    var training = new Training("Nhận biết sớm", null, TrainingRole.HELD, Organiser.SCHOOL, 1, null, List.of(
        new Trainees(ParticipantGroup.TEACHERS, 30), new Trainees(ParticipantGroup.STAFF, 11),
        new Trainees(ParticipantGroup.PARENTS, 500)));
    var content = new ReportContent(
        null, null, List.of(attended(560)), List.of(training), null, null, null, null, null, null, null);
    var last = new ReportContent(null, null, List.of(attended(56)), null, null, null, null, null, null, null, null);
    var precedent = new Precedent(
        Optional.of(new Past(UUID.randomUUID(), period(), last)), List.of(), precedent(0).headcount(), Set.of());
    assertThat(Doubts.of(content, precedent, INDICATORS)).extracting(Doubt::code, Doubt::value).containsExactly(
        org.assertj.core.groups.Tuple.tuple("MORE_THAN_STAFF:Nhận biết sớm", 41L),
        org.assertj.core.groups.Tuple.tuple("TENFOLD:ATTENDANCES", 560L));
  }

  private static Activity attended(int attendances) {
    return new Activity(Category.COMMUNICATION, "Tuyên truyền", null, 1, null,
        List.of(new Participants(ParticipantGroup.PUPILS, null, attendances)), null);
  }

  @Test
  void anExplanationHoldsForTheFigureThatWasLookedAt() {
    var content = indicators(new IndicatorValue("SELF_INSPECTIONS", null, 30L, false));
    var confirmed = content.explained(List.of(new Explanation("TENFOLD:SELF_INSPECTIONS", 30, null)));
    assertThat(Doubts.unexplained(confirmed, precedent(3), INDICATORS)).isEmpty();
    var other = content.explained(List.of(new Explanation("TENFOLD:SELF_INSPECTIONS", 31, "Kiểm tra hằng tuần")));
    assertThat(Doubts.unexplained(other, precedent(3), INDICATORS)).hasSize(1);
  }
}
