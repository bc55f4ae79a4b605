package vn.mangnon.compliance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import vn.mangnon.programme.Comparison;
import vn.mangnon.report.ParticipantGroup;

/** How an obligation is checked: a closed list, each with what it needs. */
public sealed interface Check {

  /** The report was received by the end of the due day in force for the school. */
  record ReportInTime() implements Check {}

  /** The report tells of that part. */
  record SectionPresent(Section section) implements Check {}

  /**
   * The report gives that indicator, and its value stands so to {@code value}.
   *
   * @param group of an indicator that is given by groups
   */
  record IndicatorValue(String indicator, Optional<ParticipantGroup> group, Comparison comparison, long value)
      implements Check {}

  /**
   * The indicator's number of the year, of those groups together, as a share of the whole.
   *
   * @param groups none of an indicator that is not given by groups
   * @param percent 90 is nine in ten
   */
  record IndicatorShare(
      String indicator, Set<ParticipantGroup> groups, Whole whole, Comparison comparison, BigDecimal percent,
      CountedYear year) implements Check {}

  /** The counted reports of the year add up to at least so many. */
  record YearlyMinimum(Counted counted, CountedYear year, int minimum) implements Check {}

  /** A counted report of the year names the school's own plan by its number, or says that it was issued. */
  record PlanIssued(CountedYear year) implements Check {}

  /** The report names that number among the hotlines that the school made known. */
  record HotlinePublicised(String number) implements Check {}

  /** A counted report of the year tells of a self-inspection. */
  record SelfInspectionDone(CountedYear year) implements Check {}

  /** Every issue for the school to resolve whose due day lies in the period was resolved by that day. */
  record IssuesResolvedInTime() implements Check {}

  /** What a share is out of. */
  sealed interface Whole {

    /** Heads of the school year that has the same number as the year. */
    record Heads(Headed of) implements Whole {}

    /** Another indicator's number of the same year. */
    record OtherIndicator(String code) implements Whole {}
  }

  /** Who is counted at the beginning of a school year. */
  enum Headed { STAFF, PUPILS, PARENTS }

  default CheckKind kind() {
    return switch (this) {
      case ReportInTime _ -> CheckKind.REPORT_IN_TIME;
      case SectionPresent _ -> CheckKind.SECTION_PRESENT;
      case IndicatorValue _ -> CheckKind.INDICATOR_VALUE;
      case IndicatorShare _ -> CheckKind.INDICATOR_SHARE;
      case YearlyMinimum _ -> CheckKind.YEARLY_MINIMUM;
      case PlanIssued _ -> CheckKind.PLAN_ISSUED;
      case HotlinePublicised _ -> CheckKind.HOTLINE_PUBLICISED;
      case SelfInspectionDone _ -> CheckKind.SELF_INSPECTION_DONE;
      case IssuesResolvedInTime _ -> CheckKind.ISSUES_RESOLVED_IN_TIME;
    };
  }

  /** The kind of year that is looked at; none where a period is. */
  default Optional<CountedYear> ofYear() {
    return switch (this) {
      case IndicatorShare share -> Optional.of(share.year());
      case YearlyMinimum minimum -> Optional.of(minimum.year());
      case PlanIssued plan -> Optional.of(plan.year());
      case SelfInspectionDone inspection -> Optional.of(inspection.year());
      case ReportInTime _, SectionPresent _, IndicatorValue _, HotlinePublicised _, IssuesResolvedInTime _ ->
          Optional.empty();
    };
  }
}
