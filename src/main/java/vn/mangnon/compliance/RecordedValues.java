package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the record of who did what keeps of obligations and their grading, by names that it has words for. */
final class RecordedValues {

  private RecordedValues() {}

  static Map<String, Object> of(Obligation obligation) {
    var values = new LinkedHashMap<String, Object>();
    values.put("title", obligation.title().vi());
    values.put("titleEn", obligation.title().en());
    values.put("legalBasis", obligation.legalBasis().orElse(""));
    values.put("phase", obligation.phase().orElse(""));
    values.put("validFrom", obligation.validFrom().toString());
    values.put("validTo", day(obligation.validTo()));
    values.put("levels", names(obligation.levels()));
    values.put("ownership", obligation.ownership().map(Enum::name).orElse(""));
    values.put("weight", obligation.weight());
    values.put("check", obligation.check().kind().name());
    values.putAll(of(obligation.check()));
    obligation.check().ofYear().ifPresent(year -> values.put("ofYear", year.name()));
    return values;
  }

  private static Map<String, Object> of(Check check) {
    return switch (check) {
      case Check.SectionPresent(var section) -> Map.of("section", section.name());
      case Check.HotlinePublicised(var number) -> Map.of("number", number);
      case Check.YearlyMinimum(var counted, _, var minimum) ->
          Map.of("counted", counted.name(), "minimum", minimum);
      case Check.IndicatorValue(var indicator, var group, var comparison, var value) -> Map.of(
          "indicator", indicator, "groups", names(group.stream().toList()), "comparison", comparison.name(),
          "value", value);
      case Check.IndicatorShare(var indicator, var groups, var whole, var comparison, var percent, _) -> Map.of(
          "indicator", indicator, "groups", names(groups), "comparison", comparison.name(), "percent", percent,
          "whole", switch (whole) {
            case Check.Whole.Heads(var of) -> of.name();
            case Check.Whole.OtherIndicator(var code) -> code;
          });
      case Check.ReportInTime _, Check.PlanIssued _, Check.SelfInspectionDone _, Check.IssuesResolvedInTime _ ->
          Map.of();
    };
  }

  static Map<String, Object> of(Grading grading) {
    return Map.of(
        "lateCredit", grading.lateCredit(),
        "bands", grading.bands().stream()
            .map(band -> band.name().vi() + " ≥ " + band.fromPercent().stripTrailingZeros().toPlainString())
            .toList());
  }

  static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private static List<String> names(Collection<? extends Enum<?>> constants) {
    return constants.stream().sorted().map(Enum::name).toList();
  }
}
