package vn.mangnon.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntBinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.FundingSource;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Training;

/** The lines of a year from the lines of its halves: what was done in both stands once, with both counts. */
final class YearOfHalves {

  private final Map<String, Aggregation> aggregations;

  YearOfHalves(List<Indicator> indicators) {
    aggregations = indicators.stream().collect(Collectors.toMap(Indicator::code, Indicator::aggregation));
  }

  List<Activity> activities(List<ReportContent> halves) {
    var byTitle = new LinkedHashMap<@Nullable String, Activity>();
    for (ReportContent half : halves) {
      for (Activity activity : half.activities()) {
        byTitle.merge(activity.title(), activity, YearOfHalves::together);
      }
    }
    return List.copyOf(byTitle.values());
  }

  List<Training> trainings(List<ReportContent> halves) {
    return halves.stream().flatMap(half -> half.trainings().stream()).toList();
  }

  /** That of the last half which had one. */
  @Nullable OwnPlan ownPlan(List<ReportContent> halves) {
    return halves.reversed().stream()
        .map(half -> half.document().ownPlan())
        .filter(Objects::nonNull)
        .findFirst().orElse(null);
  }

  /** As each indicator is put together; a value counted in one half stands where nothing arose in the other. */
  List<IndicatorValue> indicators(List<ReportContent> halves) {
    var byFigure = new LinkedHashMap<List<@Nullable Object>, IndicatorValue>();
    for (ReportContent half : halves) {
      for (IndicatorValue value : half.indicators()) {
        byFigure.merge(Arrays.asList(value.code(), value.group()), value, this::together);
      }
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

  List<Funding> funding(List<ReportContent> halves) {
    var bySource = new LinkedHashMap<@Nullable FundingSource, Funding>();
    for (ReportContent half : halves) {
      for (Funding funding : half.funding()) {
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
          // attendances of one half alone would be too few for the people of both
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
