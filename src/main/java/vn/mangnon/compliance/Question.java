package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.programme.Aggregation;

/**
 * What is asked of the verdicts.
 *
 * @param obligations that are looked at, each by its place in the list
 * @param periods of which alone; empty: of all that the filter lets through
 * @param day at whose end it stood so
 * @param aggregations how the values of several reports of a year become one, by indicator
 */
record Question(
    ComplianceFilter filter, List<Obligation> obligations, Optional<Set<UUID>> periods, LocalDate day,
    Map<String, Aggregation> aggregations) {

  /** The number of an indicator, of a group where it is given by groups; named as the facts name it. */
  record Number(String indicator, String key) {

    static Stream<Number> of(Check.IndicatorShare share) {
      return share.groups().isEmpty()
          ? Stream.of(new Number(share.indicator(), share.indicator()))
          : share.groups().stream().sorted()
              .map(group -> new Number(share.indicator(), share.indicator() + "/" + group));
    }

    static Optional<Number> of(Check.Whole whole) {
      return switch (whole) {
        case Check.Whole.Heads _ -> Optional.empty();
        case Check.Whole.OtherIndicator(var code) -> Optional.of(new Number(code, code));
      };
    }
  }

  Question of(List<Obligation> others) {
    return new Question(filter, others, periods, day, aggregations);
  }

  /** The kinds of years that the checks look at. */
  Set<CountedYear> years() {
    return obligations.stream().flatMap(obligation -> obligation.check().ofYear().stream())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CountedYear.class)));
  }

  /** What the shares of such years are made of, each once. */
  List<Number> numbers(CountedYear year) {
    return obligations.stream()
        .map(Obligation::check)
        .filter(Check.IndicatorShare.class::isInstance)
        .map(Check.IndicatorShare.class::cast)
        .filter(share -> share.year() == year)
        .flatMap(share -> Stream.concat(Number.of(share), Number.of(share.whole()).stream()))
        .distinct()
        .toList();
  }

  boolean looksAt(CheckKind kind) {
    return obligations.stream().anyMatch(obligation -> obligation.check().kind() == kind);
  }

  Aggregation aggregation(Number number) {
    return aggregations.getOrDefault(number.indicator(), Aggregation.SUM);
  }
}
