package vn.mangnon.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.shared.LocalText;

/** What a verdict rests on, in words. */
final class EvidenceWords {

  private static final String INDICATORS = "/indicators";

  private final Told told;
  private final Finding finding;

  private EvidenceWords(Told told) {
    this.told = told;
    this.finding = told.finding();
  }

  static Evidence of(Told told) {
    var words = new EvidenceWords(told);
    return told.finding().verdict() == Verdict.NOT_APPLICABLE ? words.notApplicable() : words.judged();
  }

  private Evidence judged() {
    return switch (told.obligation().check()) {
      case Check.ReportInTime _ -> reportInTime();
      case Check.SectionPresent(var section) -> ofReport("section", section.pointer(), section);
      case Check.HotlinePublicised(var number) -> ofReport("hotline", "/communication/hotlines", number);
      case Check.IndicatorValue value -> value(value);
      case Check.YearlyMinimum(var counted, _, var minimum) -> ofYear(
          "minimum", counted.pointer(), counted, told.year(), finding.part().orElse(0), minimum, finding.yearReports());
      case Check.PlanIssued _ -> ofYear("plan", "/document/ownPlan", told.year());
      case Check.SelfInspectionDone _ ->
          ofYear("inspection", "/activities", told.year(), finding.part().orElse(0));
      case Check.IndicatorShare share -> share(share);
      case Check.IssuesResolvedInTime _ -> issues();
    };
  }

  /** In the order in which one asks: whether the school is bound at all, and then whether anything can be told. */
  private Evidence notApplicable() {
    Obligation obligation = told.obligation();
    LocalDate middle = told.period().dates().middle();
    if (finding.exemptReason().isPresent()) {
      return nowhere("exempt", finding.exemptReason().get());
    }
    if (middle.isBefore(obligation.validFrom())) {
      return nowhere("not-yet-in-force", obligation.validFrom());
    }
    if (obligation.validTo().filter(middle::isAfter).isPresent()) {
      return nowhere("ended", obligation.validTo().get());
    }
    if (!obligation.levels().isEmpty() && !obligation.levels().contains(finding.level())) {
      return nowhere("other-level", finding.level());
    }
    if (obligation.ownership().filter(wanted -> wanted != finding.ownership()).isPresent()) {
      return nowhere("other-ownership", finding.ownership());
    }
    if (told.period().kind() == PeriodKind.AD_HOC) {
      return nowhere("ad-hoc");
    }
    if (obligation.check() instanceof Check.IssuesResolvedInTime) {
      return nowhere("no-issues");
    }
    return obligation.check() instanceof Check.IndicatorShare share && finding.dueOn().isPresent()
        ? noWhole(share)
        : nowhere("nothing-counted", told.year());
  }

  private Evidence noWhole(Check.IndicatorShare share) {
    LocalText whole = told.name(share.whole());
    if (finding.whole().isPresent()) {
      return nowhere("whole-zero", whole, told.year());
    }
    return switch (share.whole()) {
      case Check.Whole.Heads _ -> new Evidence(
          key("whole-unknown"), List.of(whole, told.headsOf()),
          Optional.of(new Place.OfSchool(finding.school().id())));
      case Check.Whole.OtherIndicator _ -> nowhere("whole-unreported", whole, told.year());
    };
  }

  private Evidence reportInTime() {
    LocalDate due = told.dueOn();
    return finding.received()
        .map(Finding.Received::firstOn)
        .map(first -> first.isAfter(due)
            ? in("", "report-late", first, ChronoUnit.DAYS.between(due, first), due)
            : in("", "report", first, due))
        .orElseGet(() -> told.day().isAfter(due)
            ? nowhere("report-missing", due, ChronoUnit.DAYS.between(due, told.day()))
            : nowhere("report-awaited", due, ChronoUnit.DAYS.between(told.day(), due)));
  }

  private Evidence ofReport(String what, String pointer, Object subject) {
    return finding.received()
        .map(received -> in(pointer, what + standing(), subject, received.submittedOn(), told.dueOn()))
        .orElseGet(this::noReport);
  }

  private Evidence value(Check.IndicatorValue value) {
    if (finding.received().isEmpty()) {
      return noReport();
    }
    LocalText name = told.name(value.indicator(), value.group().map(Set::of).orElse(Set.of()));
    if (finding.part().isEmpty()) {
      return in(INDICATORS, "value-missing", name, value.comparison(), value.value());
    }
    return told.hides(value.indicator(), finding.part())
        ? in(INDICATORS, "value-hidden", name, value.comparison(), value.value())
        : in(INDICATORS, "value" + late(),
            name, finding.part().getAsLong(), value.comparison(), value.value(), told.dueOn());
  }

  private Evidence share(Check.IndicatorShare share) {
    LocalText name = told.name(share.indicator(), share.groups());
    BigDecimal wanted = share.percent().setScale(1, RoundingMode.HALF_UP);
    long whole = finding.whole().orElseThrow();
    if (finding.part().isEmpty()) {
      return ofYear("share-missing", INDICATORS, name, share.comparison(), wanted, told.year(), whole);
    }
    boolean hides = told.hides(share.indicator(), finding.part())
        || share.whole() instanceof Check.Whole.OtherIndicator(var code) && told.hides(code, finding.whole());
    if (hides) {
      return ofYear("share-hidden", INDICATORS, name, share.comparison(), wanted, told.year());
    }
    long part = finding.part().getAsLong();
    return ofYear(
        whole < Told.SMALLEST_SHOWN ? "share-of-few" : "share", INDICATORS,
        name, share.comparison(), wanted, told.year(), part, whole, percent(part, whole));
  }

  private static BigDecimal percent(long part, long whole) {
    return BigDecimal.valueOf(part).multiply(BigDecimal.valueOf(100))
        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  private Evidence issues() {
    var issues = finding.issues();
    return new Evidence(
        key("issues"),
        List.of(issues.all(), finding.part().orElse(0), issues.late(), issues.overdue(), issues.pending()),
        issues.first().map(Place.OfIssue::new));
  }

  /** The day by which it had to be done comes last. */
  private Evidence ofYear(String what, String pointer, Object... arguments) {
    String standing = told.obligation().check() instanceof Check.IndicatorShare ? late() : standing();
    return new Evidence(
        key(what + standing), Stream.concat(Stream.of(arguments), Stream.of(told.dueOn())).toList(),
        told.place(pointer));
  }

  private Evidence noReport() {
    return nowhere("no-report", told.dueOn());
  }

  private Evidence in(String pointer, String what, Object... arguments) {
    return new Evidence(key(what), List.of(arguments), told.place(pointer));
  }

  private static Evidence nowhere(String what, Object... arguments) {
    return new Evidence(key(what), List.of(arguments), Optional.empty());
  }

  private static String key(String what) {
    return "compliance.evidence." + what;
  }

  private String standing() {
    return switch (finding.verdict()) {
      case MET -> "";
      case LATE -> "-late";
      case NOT_MET, NOT_YET_DUE, NOT_APPLICABLE -> "-not";
    };
  }

  private String late() {
    return finding.verdict() == Verdict.LATE ? "-late" : "";
  }
}
