package vn.mangnon.ui.compliance;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.mangnon.compliance.Check;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** How an obligation is checked and whom it binds, each in a sentence. */
final class CheckWords {

  private final Map<String, Indicator> indicators;

  CheckWords(Map<String, Indicator> indicators) {
    this.indicators = indicators;
  }

  String sentence(Check check) {
    return switch (check) {
      case Check.ReportInTime() -> Words.text("obligations.check.report-in-time");
      case Check.SectionPresent(var section) -> Words.text("obligations.check.section-present", section);
      case Check.IndicatorValue(var indicator, var group, var comparison, var value) ->
          Words.text("obligations.check.indicator-value",
              name(indicator) + group.map(one -> " (" + lower(one) + ")").orElse(""), comparison, Numbers.count(value));
      case Check.IndicatorShare share -> sentence(share);
      case Check.YearlyMinimum(var counted, var year, var minimum) ->
          Words.text("obligations.check.yearly-minimum", lower(year), minimum, lower(counted));
      case Check.PlanIssued(var year) -> Words.text("obligations.check.plan-issued", lower(year));
      case Check.HotlinePublicised(var number) -> Words.text("obligations.check.hotline-publicised", number);
      case Check.SelfInspectionDone(var year) -> Words.text("obligations.check.self-inspection-done", lower(year));
      case Check.IssuesResolvedInTime() -> Words.text("obligations.check.issues-resolved-in-time");
    };
  }

  private String sentence(Check.IndicatorShare share) {
    return Words.text("obligations.check.indicator-share",
        name(share.indicator()) + groups(share.groups()), share.comparison(), ComplianceWords.percent(share.percent()),
        whole(share.whole()), lower(share.year()));
  }

  private String whole(Check.Whole whole) {
    return switch (whole) {
      case Check.Whole.Heads(var of) -> lower(of);
      case Check.Whole.OtherIndicator(var code) -> "“" + name(code) + "”";
    };
  }

  private static String groups(Set<ParticipantGroup> groups) {
    return groups.isEmpty() ? ""
        : groups.stream().sorted().map(CheckWords::lower).collect(Collectors.joining(", ", " (", ")"));
  }

  /** Inside a sentence. */
  private static String lower(Enum<?> constant) {
    return Words.name(constant).toLowerCase(Words.locale());
  }

  private String name(String indicator) {
    return Optional.ofNullable(indicators.get(indicator)).map(known -> Words.text(known.name())).orElse(indicator);
  }

  /** Such as 'Mọi trường', or 'Tiểu học, THCS; Công lập'. */
  static String bound(Obligation obligation) {
    String levels = obligation.levels().isEmpty()
        ? Words.text("obligations.bound.all")
        : obligation.levels().stream().sorted().map(Words::name).collect(Collectors.joining(", "));
    return obligation.ownership().map(ownership -> levels + "; " + Words.name(ownership)).orElse(levels);
  }

  static String valid(Obligation obligation) {
    return obligation.validTo()
        .map(last -> Words.text("obligations.valid", obligation.validFrom(), last))
        .orElseGet(() -> Words.text("obligations.valid.open", obligation.validFrom()));
  }
}
