package vn.mangnon.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Training;

/**
 * The lines of a wider period's report from those of its parts, such as a year's from its parts: what was done in
 * several stands once, with the counts of all.
 */
public final class WholeOfParts {

  private final Map<String, Aggregation> aggregations;

  public WholeOfParts(List<Indicator> indicators) {
    aggregations = indicators.stream().collect(Collectors.toMap(Indicator::code, Indicator::aggregation));
  }

  public List<Activity> activities(List<ReportContent> parts) {
    var byTitle = new LinkedHashMap<@Nullable String, Activity>();
    for (ReportContent part : parts) {
      for (Activity activity : part.activities()) {
        byTitle.merge(activity.title(), activity, WholeOfParts::together);
      }
    }
    return List.copyOf(byTitle.values());
  }

  /** Every channel and hotline once; the texts below each other. */
  public Communication communication(List<ReportContent> parts) {
    var texts = lines(parts, part -> Stream.ofNullable(part.communication().text()).toList());
    return new Communication(
        texts.isEmpty() ? null : String.join("\n", texts),
        lines(parts, part -> part.communication().hotlines()),
        lines(parts, part -> part.communication().channels()));
  }

  /** What several say in the same words stands once. */
  public <T> List<T> lines(List<ReportContent> parts, Function<ReportContent, List<T>> list) {
    return parts.stream().flatMap(part -> list.apply(part).stream()).distinct().toList();
  }

  public List<Training> trainings(List<ReportContent> parts) {
    return parts.stream().flatMap(part -> part.trainings().stream()).toList();
  }

  /** That of the last part which had one; null where none had. */
  public @Nullable OwnPlan ownPlan(List<ReportContent> parts) {
    return parts.reversed().stream()
        .map(part -> part.document().ownPlan())
        .filter(Objects::nonNull)
        .findFirst().orElse(null);
  }

  /**
   * As each of the indicators is put together; a value counted in one part stands where nothing arose in the other.
   */
  public List<IndicatorValue> indicators(List<ReportContent> parts) {
    var byFigure = new LinkedHashMap<List<@Nullable Object>, IndicatorValue>();
    for (ReportContent part : parts) {
      part.indicators().stream().filter(value -> aggregations.containsKey(value.code())).forEach(value ->
          byFigure.merge(Arrays.asList(value.code(), value.group()), value, this::together));
    }
    return List.copyOf(byFigure.values());
  }

  private IndicatorValue together(IndicatorValue first, IndicatorValue second) {
    if (first.value() == null || second.value() == null) {
      return second.value() == null ? first : second;
    }
    long value = switch (Objects.requireNonNull(aggregations.get(first.code()))) {
      case SUM -> first.value() + second.value();
      case LAST -> second.value();
      case MAXIMUM, YES_SHARE -> Math.max(first.value(), second.value());
    };
    return new IndicatorValue(first.code(), first.group(), value, false);
  }

  public List<Funding> funding(List<ReportContent> parts) {
    var bySource = new LinkedHashMap<@Nullable FundingSource, Funding>();
    for (ReportContent part : parts) {
      for (Funding funding : part.funding()) {
        bySource.merge(funding.source(), funding, (first, second) -> new Funding(
            first.source(), first.amount() == null || second.amount() == null ? null : first.amount() + second.amount(),
            second.text()));
      }
    }
    return List.copyOf(bySource.values());
  }

  private static Activity together(Activity first, Activity second) {
    var participants = new EnumMap<ParticipantGroup, Participants>(ParticipantGroup.class);
    var all = new ArrayList<>(first.participants());
    all.addAll(second.participants());
    for (Participants one : all) {
      participants.merge(one.group(), one, (a, b) -> new Participants(
          a.group(), combined(a.people(), b.people(), Math::max),
          // attendances of one part alone would be too few for the people of all
          a.attendances() == null || b.attendances() == null ? null : a.attendances() + b.attendances()));
    }
    return new Activity(
        first.category(), first.title(), null, combined(first.sessions(), second.sessions(), Integer::sum),
        second.channels(), List.copyOf(participants.values()), second.partner());
  }

  private static @Nullable Integer combined(@Nullable Integer a, @Nullable Integer b, IntBinaryOperator by) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return by.applyAsInt(a, b);
  }
}
