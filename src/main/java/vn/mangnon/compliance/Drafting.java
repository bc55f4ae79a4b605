package vn.mangnon.compliance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.shared.LocalText;
import vn.mangnon.shared.Rejection.Problem;

/** What keeps an obligation or a grading from being saved: each place, and what would mend it. */
final class Drafting {

  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,59}");
  private static final Pattern BAND = Pattern.compile("[A-Z][A-Z0-9_]{1,29}");
  private static final Pattern HOTLINE = Pattern.compile("[0-9]{3,15}");
  private static final int LONGEST_TITLE = 300;
  private static final int GREATEST_NUMBER = 1_000_000;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final List<Problem> problems = new ArrayList<>();

  private Drafting() {}

  /** @param indicators by their codes */
  static List<Problem> of(
      Obligation wanted, Map<String, Indicator> indicators, Collection<String> legalBases, Collection<String> phases) {
    var drafting = new Drafting();
    drafting.require(CODE.matcher(wanted.code()).matches(), "/code", "code");
    drafting.title(wanted.title());
    drafting.require(wanted.legalBasis().map(legalBases::contains).orElse(true), "/legalBasis", "legal-basis");
    drafting.require(wanted.phase().map(phases::contains).orElse(true), "/phase", "phase");
    drafting.require(wanted.validTo().map(day -> !day.isBefore(wanted.validFrom())).orElse(true), "/validTo", "valid-to",
        wanted.validFrom());
    drafting.require(
        wanted.weight() >= Obligation.LEAST_WEIGHT && wanted.weight() <= Obligation.GREATEST_WEIGHT, "/weight", "weight",
        Obligation.LEAST_WEIGHT, Obligation.GREATEST_WEIGHT);
    drafting.check(wanted.check(), indicators);
    return List.copyOf(drafting.problems);
  }

  private void title(LocalText title) {
    require(title(title.vi()), "/title/vi", "title", LONGEST_TITLE);
    require(title(title.en()), "/title/en", "title", LONGEST_TITLE);
  }

  private static boolean title(String text) {
    return !text.isBlank() && text.length() <= LONGEST_TITLE;
  }

  private void check(Check check, Map<String, Indicator> indicators) {
    switch (check) {
      case Check.HotlinePublicised(var number) ->
          require(HOTLINE.matcher(number).matches(), "/check/number", "hotline");
      case Check.YearlyMinimum(_, _, var minimum) ->
          require(minimum >= 1 && minimum <= GREATEST_NUMBER, "/check/minimum", "minimum", GREATEST_NUMBER);
      case Check.IndicatorValue value -> {
        indicator(value.indicator(), "/check/indicator", indicators);
        groups(value.indicator(), value.group().map(Set::of).orElse(Set.of()), indicators);
        require(value.value() >= 0 && value.value() <= GREATEST_NUMBER, "/check/value", "value", GREATEST_NUMBER);
      }
      case Check.IndicatorShare share -> {
        indicator(share.indicator(), "/check/indicator", indicators);
        groups(share.indicator(), share.groups(), indicators);
        require(
            share.percent().signum() >= 0 && share.percent().compareTo(HUNDRED) <= 0 && share.percent().stripTrailingZeros().scale() <= 1,
            "/check/percent", "percent");
        whole(share, indicators);
      }
      case Check.ReportInTime _, Check.SectionPresent _, Check.PlanIssued _, Check.SelfInspectionDone _,
          Check.IssuesResolvedInTime _ -> {}
    }
  }

  private void whole(Check.IndicatorShare share, Map<String, Indicator> indicators) {
    switch (share.whole()) {
      case Check.Whole.Heads _ -> {}
      case Check.Whole.OtherIndicator(var code) -> {
        indicator(code, "/check/whole", indicators);
        require(!code.equals(share.indicator()), "/check/whole", "whole-itself");
        require(
            !indicators.containsKey(code) || indicators.get(code).groups().isEmpty(), "/check/whole", "whole-by-groups");
      }
    }
  }

  private void indicator(String code, String pointer, Map<String, Indicator> indicators) {
    require(indicators.containsKey(code), pointer, "indicator");
  }

  /** An indicator that is given by groups is checked of groups, another one of none. */
  private void groups(String code, Set<ParticipantGroup> groups, Map<String, Indicator> indicators) {
    if (indicators.containsKey(code)) {
      List<String> known = indicators.get(code).groups();
      require(
          known.isEmpty() ? groups.isEmpty() : !groups.isEmpty() && groups.stream().map(Enum::name).allMatch(known::contains),
          "/check/groups", known.isEmpty() ? "no-groups" : "groups", indicators.get(code).name());
    }
  }

  static List<Problem> of(Grading wanted) {
    var drafting = new Drafting();
    drafting.require(wanted.lateCredit() >= 0 && wanted.lateCredit() <= 100, "/lateCredit", "late-credit");
    drafting.require(!wanted.bands().isEmpty(), "/bands", "no-bands");
    var codes = new HashSet<String>();
    for (int place = 0; place < wanted.bands().size(); place++) {
      Band band = wanted.bands().get(place);
      String pointer = "/bands/" + place;
      drafting.require(BAND.matcher(band.code()).matches() && codes.add(band.code()), pointer + "/code", "band-code");
      drafting.require(
          Stream.of(band.name().vi(), band.name().en()).allMatch(Drafting::title), pointer + "/name", "title",
          LONGEST_TITLE);
      boolean last = place == wanted.bands().size() - 1;
      drafting.require(
          last ? band.fromPercent().signum() == 0 : band.fromPercent().compareTo(wanted.bands().get(place + 1).fromPercent()) > 0,
          pointer + "/fromPercent", last ? "band-last" : "band-order");
      drafting.require(
          band.fromPercent().signum() >= 0 && band.fromPercent().compareTo(HUNDRED) <= 0
              && band.fromPercent().stripTrailingZeros().scale() <= 1,
          pointer + "/fromPercent", "percent");
    }
    return List.copyOf(drafting.problems);
  }

  private void require(boolean holds, String pointer, String what, Object... arguments) {
    if (!holds) {
      problems.add(new Problem(pointer, "compliance.wrong." + what, arguments));
    }
  }
}
