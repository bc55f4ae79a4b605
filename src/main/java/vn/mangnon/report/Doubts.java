package vn.mangnon.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Headcount;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Precedent.FigureKey;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.shared.Rejection.Problem;

/**
 * Figures that can be true but seem wrong: more people than the school has, ten times the figure of the period before,
 * or zero where schools of its size have some. A school confirms or explains each before it submits.
 */
public final class Doubts {

  private static final int TENFOLD = 10;
  /** Below this a tenfold figure is nothing strange. */
  private static final long LEAST_TENFOLD = 20;
  private static final Set<ParticipantGroup> STAFF =
      EnumSet.of(ParticipantGroup.MANAGERS, ParticipantGroup.TEACHERS, ParticipantGroup.STAFF);

  /**
   * @param code what is doubted, the same from one save to the next, such as TENFOLD:PEOPLE_INFORMED:PUPILS
   * @param value the doubted figure
   * @param problem says so in words, and where
   */
  public record Doubt(String code, long value, Problem problem) {

    boolean explainedBy(Explanation explanation) {
      return explanation.doubt().equals(code) && explanation.value() == value;
    }
  }

  private final ReportContent content;
  private final Precedent precedent;
  private final Map<String, Indicator> indicators;
  private final List<Doubt> found = new ArrayList<>();

  private Doubts(ReportContent content, Precedent precedent, List<Indicator> indicators) {
    this.content = content;
    this.precedent = precedent;
    this.indicators = indicators.stream()
        .collect(Collectors.toMap(Indicator::code, indicator -> indicator, (a, _) -> a, LinkedHashMap::new));
  }

  /** In the order of the form. */
  public static List<Doubt> of(ReportContent content, Precedent precedent, List<Indicator> indicators) {
    var doubts = new Doubts(content, precedent, indicators);
    doubts.trainings();
    doubts.indicators();
    doubts.sums();
    return List.copyOf(doubts.found);
  }

  /** Those that nobody has confirmed or explained yet, for the figure as it stands now. */
  public static List<Doubt> unexplained(ReportContent content, Precedent precedent, List<Indicator> indicators) {
    return of(content, precedent, indicators).stream()
        .filter(doubt -> content.explanations().stream().noneMatch(doubt::explainedBy))
        .toList();
  }

  private void trainings() {
    OptionalInt staff = precedent.headcount().map(Headcount::staff).orElse(OptionalInt.empty());
    for (int i = 0; i < content.trainings().size(); i++) {
      long trained = content.trainings().get(i).participants().stream()
          .filter(group -> STAFF.contains(group.group()))
          .mapToLong(group -> Objects.requireNonNullElse(group.people(), 0)).sum();
      if (staff.isPresent() && trained > staff.getAsInt()) {
        found.add(new Doubt("MORE_THAN_STAFF:" + content.trainings().get(i).title(), trained, new Problem(
            "/trainings/" + i + "/participants/0/people", "report.doubt.MORE_THAN_STAFF",
            i + 1, trained, staff.getAsInt())));
      }
    }
  }

  private void indicators() {
    for (int i = 0; i < content.indicators().size(); i++) {
      IndicatorValue value = content.indicators().get(i);
      Indicator indicator = indicators.get(value.code());
      if (indicator == null || value.value() == null || indicator.aggregation() == Aggregation.YES_SHARE) {
        continue;
      }
      String place = "/indicators/" + i + "/value";
      people(place, indicator, value);
      IndicatorValue before = before(value);
      if (before != null && before.value() != null && tenfold(value.value(), before.value())) {
        doubt("TENFOLD", place, indicator, value, value.value(), before.value());
      }
      if (value.value() == 0 && !indicator.aboutChildren()
          && precedent.usual().contains(new FigureKey(value.code(), value.group()))) {
        doubt("ZERO", place, indicator, value);
      }
    }
  }

  /** People are distinct, so a group has no more of them than the school has. */
  private void people(String place, Indicator indicator, IndicatorValue value) {
    ParticipantGroup group = value.group();
    if (group == null || precedent.headcount().isEmpty()) {
      return;
    }
    Headcount heads = precedent.headcount().get();
    OptionalInt most = switch (group) {
      case MANAGERS, TEACHERS, STAFF -> heads.staff();
      case PUPILS -> heads.pupils();
      case PARENTS -> heads.parents();
      case OTHER -> OptionalInt.empty();
    };
    if (most.isPresent() && value.value() > most.getAsInt()) {
      doubt("MORE_THAN_THERE_ARE", place, indicator, value, value.value(), most.getAsInt());
    }
  }

  private void sums() {
    precedent.last().ifPresent(last -> {
      sum("ATTENDANCES", "/activities", attendances(content), attendances(last.content()));
      sum("FUNDING", "/funding", funding(content), funding(last.content()));
    });
  }

  private void sum(String what, String place, long now, long before) {
    if (tenfold(now, before)) {
      found.add(new Doubt("TENFOLD:" + what, now, new Problem(place, "report.doubt.TENFOLD." + what, now, before)));
    }
  }

  private static boolean tenfold(long now, long before) {
    return before > 0 && now >= LEAST_TENFOLD && now >= TENFOLD * before;
  }

  /** In the words the figure's name stands first and its group last. */
  private void doubt(String kind, String place, Indicator indicator, IndicatorValue value, Object... figures) {
    var arguments = new ArrayList<Object>(List.of(indicator.name()));
    arguments.addAll(List.of(figures));
    String words = "report.doubt." + kind;
    String code = kind + ":" + value.code();
    if (value.group() != null) {
      arguments.add(value.group());
      words += ".of-group";
      code += ":" + value.group();
    }
    found.add(new Doubt(code, Objects.requireNonNull(value.value()), new Problem(place, words, arguments)));
  }

  private @Nullable IndicatorValue before(IndicatorValue value) {
    return precedent.last().stream()
        .flatMap(last -> last.content().indicators().stream())
        .filter(earlier -> earlier.code().equals(value.code()) && earlier.group() == value.group())
        .findFirst().orElse(null);
  }

  private static long attendances(ReportContent content) {
    return content.activities().stream().flatMap(activity -> activity.participants().stream())
        .mapToLong(group -> Objects.requireNonNullElse(group.attendances(), 0)).sum();
  }

  private static long funding(ReportContent content) {
    return content.funding().stream().mapToLong(funding -> Objects.requireNonNullElse(funding.amount(), 0L)).sum();
  }
}
