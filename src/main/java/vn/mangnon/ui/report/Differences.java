package vn.mangnon.ui.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Precedent;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.WholeOfParts;
import vn.mangnon.ui.shell.Words;

/** Where the report of a wider period says something else than the reports of its parts add up to. */
final class Differences {

  /** @param pointer where it stands in the wider report */
  record Difference(String what, String pointer, @Nullable Long parts, @Nullable Long whole) {}

  private Differences() {}

  static List<Difference> of(ReportContent content, Precedent precedent, List<Indicator> indicators) {
    List<ReportContent> parts = precedent.partContents();
    if (parts.isEmpty()) {
      return List.of();
    }
    var found = new ArrayList<Difference>();
    sum(found, "form.differences.activities", "/activities", parts, content, one -> one.activities().stream()
        .mapToLong(activity -> Objects.requireNonNullElse(activity.sessions(), 0)).sum());
    sum(found, "form.differences.attendances", "/activities", parts, content, one -> one.activities().stream()
        .flatMap(activity -> activity.participants().stream())
        .mapToLong(group -> Objects.requireNonNullElse(group.attendances(), 0)).sum());
    sum(found, "form.differences.classes", "/trainings", parts, content, one -> one.trainings().stream()
        .mapToLong(training -> Objects.requireNonNullElse(training.classes(), 0)).sum());
    sum(found, "form.differences.trained", "/trainings", parts, content, one -> one.trainings().stream()
        .flatMap(training -> training.participants().stream())
        .mapToLong(group -> Objects.requireNonNullElse(group.people(), 0)).sum());
    indicators(found, new WholeOfParts(indicators).indicators(parts), content, indicators);
    return found;
  }

  private static void sum(
      List<Difference> found, String key, String pointer, List<ReportContent> parts, ReportContent whole,
      ToLongFunction<ReportContent> of) {
    long together = parts.stream().mapToLong(of).sum();
    if (together != of.applyAsLong(whole)) {
      found.add(new Difference(Words.text(key), pointer, together, of.applyAsLong(whole)));
    }
  }

  private static void indicators(
      List<Difference> found, List<IndicatorValue> expected, ReportContent content, List<Indicator> indicators) {
    for (IndicatorValue value : expected) {
      Optional<IndicatorValue> given = content.indicators().stream()
          .filter(one -> one.code().equals(value.code()) && one.group() == value.group()).findFirst();
      Long whole = given.map(IndicatorValue::value).orElse(null);
      indicators.stream().filter(indicator -> indicator.code().equals(value.code())).findFirst()
          .filter(_ -> !Objects.equals(whole, value.value()))
          .ifPresent(indicator -> found.add(new Difference(
              value.group() == null ? Words.text(indicator.name())
                  : Words.text("form.figure.of-group", indicator.name(), value.group()),
              given.map(one -> "/indicators/" + content.indicators().indexOf(one) + "/value").orElse("/indicators"),
              value.value(), whole)));
    }
  }
}
