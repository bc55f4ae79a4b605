package vn.mangnon.compliance;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.mangnon.compliance.GeneratedSchools.Followed;
import vn.mangnon.compliance.GeneratedSchools.Happened;
import vn.mangnon.compliance.GeneratedSchools.Pair;
import vn.mangnon.compliance.GeneratedSchools.SchoolYearOf;
import vn.mangnon.compliance.GeneratedSchools.Submission;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.PeriodKind;
import vn.mangnon.report.Category;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.IndicatorValue;

/** The verdicts over again, thought out apart from the queries, event by event. */
final class JudgedInJava {

  private final GeneratedSchools schools;
  private final LocalDate day;
  private final Map<String, Aggregation> aggregations;

  JudgedInJava(GeneratedSchools schools, LocalDate day, Map<String, Aggregation> aggregations) {
    this.schools = schools;
    this.day = day;
    this.aggregations = aggregations;
  }

  List<Pair> pairs() {
    return schools.pairs.stream().filter(this::there).toList();
  }

  private boolean there(Pair pair) {
    return !pair.period().opensOn().isAfter(day) || latest(pair, day).isPresent();
  }

  Verdict verdict(Pair pair, Obligation obligation) {
    LocalDate middle = pair.period().dates().middle();
    boolean bound = !pair.exempt() && obligation.inForce(middle)
        && (obligation.levels().isEmpty() || obligation.levels().contains(pair.level()))
        && (obligation.check() instanceof Check.ReportInTime || pair.period().kind() != PeriodKind.AD_HOC)
        // all generated schools are public ones
        && obligation.ownership().map(Enum::name).filter("PRIVATE"::equals).isEmpty();
    return bound ? judged(pair, obligation.check()) : Verdict.NOT_APPLICABLE;
  }

  private Verdict judged(Pair pair, Check check) {
    return switch (check) {
      case Check.ReportInTime _ -> first(pair)
          .map(received -> received.isAfter(due(pair)) ? Verdict.LATE : Verdict.MET)
          .orElseGet(() -> waiting(due(pair)));
      case Check.SectionPresent(var section) -> ofReport(pair, content -> has(content, section));
      case Check.HotlinePublicised(var number) -> ofReport(pair, content -> content.communication().hotlines().stream()
          .anyMatch(told -> told.replaceAll("\\D", "").equals(number)));
      case Check.IndicatorValue value -> ofReport(pair, content -> {
        OptionalLong told = value(content, value.indicator(), value.group().map(Enum::name));
        return told.isPresent() && stands(Long.compare(told.getAsLong(), value.value()), value.comparison().name());
      });
      case Check.YearlyMinimum(var counted, var year, var minimum) ->
          ofYear(pair, year, contents -> sum(contents, counted) >= minimum);
      case Check.SelfInspectionDone(var year) ->
          ofYear(pair, year, contents -> sum(contents, Counted.SELF_INSPECTIONS) >= 1);
      case Check.PlanIssued(var year) -> ofYear(pair, year, contents -> contents.stream().anyMatch(this::hasPlan));
      case Check.IndicatorShare share -> share(pair, share);
      case Check.IssuesResolvedInTime _ -> issues(pair);
    };
  }

  private Verdict waiting(LocalDate due) {
    return due.isBefore(day) ? Verdict.NOT_MET : Verdict.NOT_YET_DUE;
  }

  private Verdict ofReport(Pair pair, Function<ReportContent, Boolean> done) {
    Optional<ReportContent> latest = latest(pair, day);
    if (latest.isEmpty() || !done.apply(latest.get())) {
      return waiting(due(pair));
    }
    LocalDate settled = earlier(day, later(due(pair), first(pair).orElseThrow()));
    return done.apply(latest(pair, settled).orElseThrow()) ? Verdict.MET : Verdict.LATE;
  }

  private Verdict ofYear(Pair pair, CountedYear kind, Function<List<ReportContent>, Boolean> done) {
    List<Pair> ofYear = yearOf(pair, kind);
    if (ofYear.isEmpty()) {
      return Verdict.NOT_APPLICABLE;
    }
    if (!done.apply(contents(ofYear, day))) {
      return waiting(over(ofYear, kind));
    }
    return done.apply(contents(ofYear, settled(ofYear, kind))) ? Verdict.MET : Verdict.LATE;
  }

  private Verdict share(Pair pair, Check.IndicatorShare share) {
    OptionalLong whole = whole(pair, share, day);
    if (whole.orElse(0) == 0) {
      return Verdict.NOT_APPLICABLE;
    }
    List<Pair> ofYear = yearOf(pair, share.year());
    if (ofYear.isEmpty()) {
      return Verdict.NOT_APPLICABLE;
    }
    if (!reached(pair, share, day)) {
      return waiting(over(ofYear, share.year()));
    }
    return reached(pair, share, settled(ofYear, share.year())) ? Verdict.MET : Verdict.LATE;
  }

  private boolean reached(Pair pair, Check.IndicatorShare share, LocalDate known) {
    OptionalLong whole = whole(pair, share, known);
    var groups = share.groups().isEmpty()
        ? Stream.of(Optional.<String>empty())
        : share.groups().stream().map(group -> Optional.of(group.name()));
    var parts = groups.map(group -> ofYear(pair, share.year(), share.indicator(), group, known)).toList();
    if (whole.isEmpty() || parts.stream().anyMatch(OptionalLong::isEmpty)) {
      return false;
    }
    long part = parts.stream().mapToLong(OptionalLong::getAsLong).sum();
    long wanted = share.percent().movePointRight(1).longValueExact() * whole.getAsLong();
    return stands(Long.compare(part * 1_000, wanted), share.comparison().name());
  }

  private OptionalLong whole(Pair pair, Check.IndicatorShare share, LocalDate known) {
    return switch (share.whole()) {
      case Check.Whole.OtherIndicator(var code) -> ofYear(pair, share.year(), code, Optional.empty(), known);
      case Check.Whole.Heads(var of) -> {
        var counted = schools.heads.get(new SchoolYearOf(pair.school().id(), year(pair, share.year())));
        Integer heads = counted == null ? null : switch (of) {
          case STAFF -> counted.staff();
          case PUPILS -> counted.pupils();
          case PARENTS -> counted.parents();
        };
        yield heads == null ? OptionalLong.empty() : OptionalLong.of(heads);
      }
    };
  }

  /** The number of a year, as its indicator adds up. */
  private OptionalLong ofYear(Pair pair, CountedYear kind, String indicator, Optional<String> group, LocalDate known) {
    var told = yearOf(pair, kind).stream()
        .sorted(Comparator.comparing(one -> one.period().windowTo()))
        .map(one -> latest(one, known))
        .flatMap(Optional::stream)
        .map(content -> value(content, indicator, group))
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .toList();
    if (told.isEmpty()) {
      return OptionalLong.empty();
    }
    return OptionalLong.of(switch (aggregations.get(indicator)) {
      case SUM -> told.stream().mapToLong(Long::longValue).sum();
      case MAXIMUM, YES_SHARE -> told.stream().mapToLong(Long::longValue).max().orElseThrow();
      case LAST -> told.getLast();
    });
  }

  private Verdict issues(Pair pair) {
    var standings = schools.issues.stream()
        .filter(issue -> issue.school().equals(pair.school()))
        .map(this::standing)
        .flatMap(Optional::stream)
        .filter(standing -> !standing.dueOn().isBefore(pair.period().windowFrom())
            && !standing.dueOn().isAfter(pair.period().windowTo()))
        .toList();
    if (standings.isEmpty()) {
      return Verdict.NOT_APPLICABLE;
    }
    if (standings.stream().anyMatch(one -> one.resolvedOn().isEmpty() && one.dueOn().isBefore(day))) {
      return Verdict.NOT_MET;
    }
    if (standings.stream().anyMatch(one -> one.resolvedOn().filter(on -> on.isAfter(one.dueOn())).isPresent())) {
      return Verdict.LATE;
    }
    return standings.stream().allMatch(one -> one.resolvedOn().isPresent()) ? Verdict.MET : Verdict.NOT_YET_DUE;
  }

  private record Standing(LocalDate dueOn, Optional<LocalDate> resolvedOn) {}

  /** An issue for the school to resolve by a day, as it was left by what had happened. */
  private Optional<Standing> standing(Followed issue) {
    IssueOwner owner = issue.owner();
    Optional<LocalDate> due = issue.dueOn();
    Optional<LocalDate> resolved = Optional.empty();
    boolean there = false;
    for (Happened happened : issue.events()) {
      if (happened.day().isAfter(day)) {
        break;
      }
      there = happened.kind() != IssueEventKind.WITHDRAWN;
      owner = happened.owner().orElse(owner);
      due = happened.dueOn().isPresent() ? happened.dueOn() : due;
      if (happened.kind() == IssueEventKind.REOPENED) {
        resolved = Optional.empty();
      } else if (happened.kind() == IssueEventKind.RESOLVED || happened.kind() == IssueEventKind.CONFIRMED) {
        resolved = resolved.isPresent() ? resolved : Optional.of(happened.day());
      }
    }
    Optional<LocalDate> resolvedOn = resolved;
    return there && owner == IssueOwner.SCHOOL ? due.map(on -> new Standing(on, resolvedOn)) : Optional.empty();
  }

  private Optional<ReportContent> latest(Pair pair, LocalDate known) {
    return pair.submissions().stream().filter(one -> !one.day().isAfter(known)).reduce((_, last) -> last)
        .map(Submission::content);
  }

  private Optional<LocalDate> first(Pair pair) {
    return pair.submissions().stream().map(Submission::day).filter(received -> !received.isAfter(day)).findFirst();
  }

  private LocalDate due(Pair pair) {
    return pair.extensions().stream().filter(extension -> !extension.day().isAfter(day))
        .map(GeneratedSchools.Extension::dueOn).reduce(pair.firstDueOn(), JudgedInJava::later);
  }

  private List<Pair> yearOf(Pair pair, CountedYear kind) {
    return pairs().stream()
        .filter(one -> one.counted() && !one.exempt() && one.school().equals(pair.school()))
        .filter(one -> year(one, kind) == year(pair, kind))
        .toList();
  }

  static int year(Pair pair, CountedYear kind) {
    return switch (kind) {
      case CALENDAR -> pair.period().year();
      case SCHOOL -> pair.period().schoolYear().start();
    };
  }

  private LocalDate over(List<Pair> ofYear, CountedYear kind) {
    int year = year(ofYear.getFirst(), kind);
    LocalDate last = kind == CountedYear.CALENDAR ? LocalDate.of(year, 12, 31) : LocalDate.of(year + 1, 8, 31);
    return ofYear.stream().map(this::due).reduce(last, JudgedInJava::later);
  }

  private LocalDate settled(List<Pair> ofYear, CountedYear kind) {
    return earlier(day, ofYear.stream().flatMap(one -> first(one).stream())
        .reduce(over(ofYear, kind), JudgedInJava::later));
  }

  private List<ReportContent> contents(List<Pair> ofYear, LocalDate known) {
    return ofYear.stream().map(one -> latest(one, known)).flatMap(Optional::stream).toList();
  }

  private static long sum(List<ReportContent> contents, Counted counted) {
    return contents.stream().mapToLong(content -> switch (counted) {
      case ACTIVITIES -> content.activities().size();
      case SESSIONS -> content.activities().stream()
          .map(ReportContent.Activity::sessions).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
      case TRAINING_CLASSES -> content.trainings().stream()
          .map(ReportContent.Training::classes).filter(Objects::nonNull).mapToInt(Integer::intValue).sum();
      case SELF_INSPECTIONS -> Math.max(
          content.activities().stream().filter(one -> one.category() == Category.SELF_INSPECTION).count(),
          value(content, "SELF_INSPECTIONS", Optional.empty()).orElse(0));
    }).sum();
  }

  private boolean hasPlan(ReportContent content) {
    var plan = content.document().ownPlan();
    return plan != null && plan.number() != null && !plan.number().isBlank()
        || value(content, "PLAN_ISSUED", Optional.empty()).orElse(0) == 1;
  }

  private static boolean has(ReportContent content, Section section) {
    return switch (section) {
      case COMMUNICATION -> content.communication().text() != null || !content.communication().channels().isEmpty();
      case ACTIVITIES -> !content.activities().isEmpty();
      case TRAININGS -> !content.trainings().isEmpty();
      case INDICATORS -> !content.indicators().isEmpty();
      case FUNDING -> !content.funding().isEmpty();
      case STRENGTHS -> !content.strengths().isEmpty();
      case ATTACHMENT -> !content.files().isEmpty();
    };
  }

  private static OptionalLong value(ReportContent content, String indicator, Optional<String> group) {
    return content.indicators().stream()
        .filter(one -> one.code().equals(indicator))
        .filter(one -> Optional.ofNullable(one.group()).map(Enum::name).equals(group))
        .mapToLong(JudgedInJava::value)
        .findFirst();
  }

  private static long value(IndicatorValue told) {
    return told.value() == null ? 0 : told.value();
  }

  private static boolean stands(int order, String comparison) {
    return switch (comparison) {
      case "AT_MOST" -> order <= 0;
      case "BELOW" -> order < 0;
      case "AT_LEAST" -> order >= 0;
      case "ABOVE" -> order > 0;
      default -> throw new IllegalArgumentException(comparison);
    };
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

}
