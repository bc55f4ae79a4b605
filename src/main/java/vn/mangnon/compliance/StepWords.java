package vn.mangnon.compliance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the school can do now, in words. What is done, if late, needs nothing more. */
final class StepWords {

  private final Told told;
  private final Finding finding;

  private StepWords(Told told) {
    this.told = told;
    this.finding = told.finding();
  }

  static Optional<NextStep> of(Told told) {
    return switch (told.finding().verdict()) {
      case MET, LATE, NOT_APPLICABLE -> Optional.empty();
      case NOT_MET, NOT_YET_DUE -> Optional.of(new StepWords(told).step());
    };
  }

  private NextStep step() {
    return switch (told.obligation().check()) {
      case Check.ReportInTime _ ->
          in("", told.past() ? "submit-past" : "submit", told.period().label(), told.dueOn());
      case Check.SectionPresent(var section) -> ofReport(section.pointer(), "section", section);
      case Check.HotlinePublicised(var number) -> ofReport("/communication/hotlines", "hotline", number);
      case Check.IndicatorValue value -> ofReport(
          "/indicators", "value", told.name(value.indicator(), value.group().map(Set::of).orElse(Set.of())),
          value.comparison(), value.value());
      case Check.YearlyMinimum(var counted, _, var minimum) ->
          ofYear(counted.pointer(), "minimum", counted, minimum - finding.part().orElse(0), told.year());
      case Check.PlanIssued _ -> ofYear("/document/ownPlan", "plan", told.year());
      case Check.SelfInspectionDone _ -> ofYear("/activities", "inspection", told.year());
      case Check.IndicatorShare share -> ofYear(
          "/indicators", share(share), told.name(share.indicator(), share.groups()), told.year());
      case Check.IssuesResolvedInTime _ -> issues();
    };
  }

  private String share(Check.IndicatorShare share) {
    if (finding.part().isEmpty()) {
      return "share-missing";
    }
    return share.comparison().wantsMore() ? "share" : "share-less";
  }

  private NextStep issues() {
    int left = told.past() ? finding.issues().overdue() : finding.issues().pending();
    return new NextStep(
        key(told.past() ? "issues-past" : "issues"), List.of(left), finding.issues().first().map(Place.OfIssue::new));
  }

  /** What a submitted report lacks is added and submitted again; what is not there yet is written with it. */
  private NextStep ofReport(String pointer, String what, Object... arguments) {
    return in(
        pointer, finding.received().isPresent() ? what + "-again" : what,
        Stream.concat(Stream.of(arguments), Stream.of(told.period().label(), told.dueOn())).toArray());
  }

  /** The day by which it has to be done comes last. */
  private NextStep ofYear(String pointer, String what, Object... arguments) {
    return in(
        pointer, told.past() ? what + "-past" : what,
        Stream.concat(Stream.of(arguments), Stream.of(told.dueOn())).toArray());
  }

  private NextStep in(String pointer, String what, Object... arguments) {
    return new NextStep(key(what), List.of(arguments), told.place(pointer).or(
        () -> Optional.of(new Place.ReportOf(finding.school().id(), finding.period(), pointer))));
  }

  private static String key(String what) {
    return "compliance.next." + what;
  }
}
