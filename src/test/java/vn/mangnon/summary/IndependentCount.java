package vn.mangnon.summary;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.programme.Period;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportHistory.Past;
import vn.mangnon.report.ReportState;
import vn.mangnon.shared.SchoolYear;
import vn.mangnon.summary.GeneratedDistrict.Pair;
import vn.mangnon.summary.GeneratedDistrict.Turn;

/** Figures counted in Java over what the schools of a generated district submitted, without the database. */
final class IndependentCount {

  private IndependentCount() {}

  static OptionalLong of(GeneratedDistrict district, Figure figure, SummaryFilter filter) {
    return OptionalLong.of(switch (figure) {
      case REPORTS_DUE -> pairs(district, filter, _ -> true);
      case REPORTS_RECEIVED -> pairs(district, filter, IndependentCount::received);
      case REPORTS_ON_TIME -> pairs(district, filter, pair -> received(pair) && !late(pair));
      case REPORTS_LATE -> pairs(district, filter, pair -> received(pair) && late(pair));
      case REPORTS_MISSING ->
          pairs(district, filter, pair -> !received(pair) && pair.period().dueOn().isBefore(LocalDate.of(2026, 3, 10)));
      case REPORTS_AWAITED -> pairs(district, filter, pair -> !received(pair));
      case REPORTS_ACCEPTED -> pairs(district, filter, IndependentCount::accepted);
      case ACTIVITIES -> activities(district, filter, _ -> 1);
      case SESSIONS -> activities(district, filter, activity -> Objects.requireNonNullElse(activity.sessions(), 0));
      case ATTENDANCES -> activities(district, filter, activity -> activity.participants().stream()
          .map(ReportContent.Participants::attendances).filter(Objects::nonNull).mapToLong(Integer::longValue).sum());
      case TRAINING_CLASSES -> sum(district, filter, content -> content.trainings().stream()
          .mapToLong(training -> Objects.requireNonNullElse(training.classes(), 0)).sum());
      case PEOPLE_TRAINED -> sum(district, filter, content -> content.trainings().stream()
          .flatMap(training -> training.participants().stream())
          .map(ReportContent.Trainees::people).filter(Objects::nonNull).mapToLong(Integer::longValue).sum());
      case ISSUES_RAISED -> turns(district, filter, IssueEventKind.RAISED, filter.from());
      case ISSUES_RESOLVED -> turns(district, filter, IssueEventKind.CONFIRMED, filter.from());
      case ISSUES_REOPENED -> turns(district, filter, IssueEventKind.REOPENED, filter.from());
      case ISSUES_OPEN -> filter.from() > (filter.calendar() == YearKind.CALENDAR ? 2026 : 2025) ? 0
          : turns(district, filter, IssueEventKind.RAISED, 0)
              - turns(district, filter, IssueEventKind.CONFIRMED, 0)
              + turns(district, filter, IssueEventKind.REOPENED, 0);
    });
  }

  static boolean reported(GeneratedDistrict district, SummaryFilter filter) {
    return district.pairs.stream().anyMatch(pair -> inside(pair, filter) && summed(pair, filter));
  }

  /** How many different schools have a report in sums. */
  static long reporting(GeneratedDistrict district, SummaryFilter filter) {
    return schools(district, filter, pair -> summed(pair, filter));
  }

  static long due(GeneratedDistrict district, SummaryFilter filter) {
    return schools(district, filter, _ -> true);
  }

  private static long schools(GeneratedDistrict district, SummaryFilter filter, Predicate<Pair> wanted) {
    return district.pairs.stream().filter(pair -> inside(pair, filter)).filter(wanted)
        .map(pair -> pair.school().id()).distinct().count();
  }

  private static long pairs(GeneratedDistrict district, SummaryFilter filter, Predicate<Pair> wanted) {
    return district.pairs.stream().filter(pair -> inside(pair, filter)).filter(wanted).count();
  }

  private static long activities(
      GeneratedDistrict district, SummaryFilter filter, ToLongFunction<ReportContent.Activity> value) {
    return sum(district, filter, content -> content.activities().stream()
        .filter(activity -> filter.category().isEmpty() || filter.category().get() == activity.category())
        .mapToLong(value).sum());
  }

  private static long sum(GeneratedDistrict district, SummaryFilter filter, ToLongFunction<ReportContent> value) {
    return district.pairs.stream()
        .filter(pair -> inside(pair, filter) && summed(pair, filter))
        .mapToLong(pair -> value.applyAsLong(pair.past().orElseThrow().submissions().getLast().content()))
        .sum();
  }

  private static long turns(GeneratedDistrict district, SummaryFilter filter, IssueEventKind kind, int from) {
    return district.turns.stream()
        .filter(turn -> turn.kind() == kind)
        .filter(turn -> year(turn, filter) >= from && year(turn, filter) <= filter.to())
        .filter(turn -> matches(turn.pair(), filter))
        .filter(turn -> filter.category().isEmpty() || filter.category().get() == turn.category())
        .filter(turn -> !filter.acceptedOnly() || accepted(turn.pair()))
        .count();
  }

  /** The year of the period that raised it; later turns in the year of their day, never before it was raised. */
  private static int year(Turn turn, SummaryFilter filter) {
    int raised = year(turn.pair().period(), filter);
    return turn.kind() == IssueEventKind.RAISED ? raised : Math.max(raised, switch (filter.calendar()) {
      case CALENDAR -> turn.day().getYear();
      case SCHOOL -> SchoolYear.of(turn.day()).start();
    });
  }

  private static int year(Period period, SummaryFilter filter) {
    return switch (filter.calendar()) {
      case CALENDAR -> period.code().startsWith("20") ? Integer.parseInt(period.code().substring(0, 4)) : 0;
      case SCHOOL -> Integer.parseInt(period.code().substring(0, 4)) - (period.code().endsWith("H2") ? 0 : 1);
    };
  }

  private static boolean inside(Pair pair, SummaryFilter filter) {
    int year = year(pair.period(), filter);
    return year >= filter.from() && year <= filter.to() && matches(pair, filter);
  }

  private static boolean matches(Pair pair, SummaryFilter filter) {
    return filter.school().map(pair.school().id()::equals).orElse(true)
        && filter.ward().map(pair.school().ward()::equals).orElse(true)
        && filter.level().map(pair.level()::equals).orElse(true)
        && filter.ownership().map(pair.school().ownership()::equals).orElse(true)
        && filter.period().map(pair.period().id()::equals).orElse(true);
  }

  private static boolean received(Pair pair) {
    return pair.past().map(past -> !past.submissions().isEmpty()).orElse(false);
  }

  private static boolean accepted(Pair pair) {
    return pair.past().map(past -> past.state() == ReportState.ACCEPTED).orElse(false);
  }

  private static boolean summed(Pair pair, SummaryFilter filter) {
    return pair.counted() && received(pair) && (!filter.acceptedOnly() || accepted(pair));
  }

  /** First submitted at half past eleven in the evening, so that a count in UTC would take it for in time. */
  private static boolean late(Pair pair) {
    Past past = pair.past().orElseThrow();
    return past.submissions().getFirst().at().atZone(clockZone()).toLocalDate().isAfter(pair.period().dueOn());
  }

  private static ZoneId clockZone() {
    return ZoneId.of("Asia/Ho_Chi_Minh");
  }
}
