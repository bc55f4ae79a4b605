package vn.mangnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.issue.Issue.Change;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueField;
import vn.mangnon.issue.IssueHistory.Event;
import vn.mangnon.issue.IssueHistory.Past;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.IssueOwner;
import vn.mangnon.issue.Severity;
import vn.mangnon.report.Category;

/** One issue with all that ever happens to it, as if it had passed already; it is told up to a certain day. */
final class FollowedIssue {

  final IssueKind kind;
  final String text;

  private final DemoSchool school;
  private final Calendar calendar;
  private final UUID id;
  private final UUID period;
  private final Optional<UUID> report;
  private final Optional<UUID> request;
  private final Category category;
  private final List<Event> events = new ArrayList<>();

  /** What holds from the beginning, and what the district makes of it when it changes it. */
  private Terms terms;
  private Optional<Terms> changed = Optional.empty();

  private record Terms(Severity severity, IssueOwner owner, @Nullable LocalDate dueOn) {}

  FollowedIssue(
      DemoSchool school, Calendar calendar, UUID period, Optional<UUID> report, Optional<UUID> request, IssueKind kind,
      Category category, String text, Instant raised, UUID by, Chance chance) {
    this.school = school;
    this.calendar = calendar;
    this.period = period;
    this.report = report;
    this.request = request;
    this.kind = kind;
    this.category = category;
    this.text = text;
    id = chance.id(raised);
    terms = new Terms(Severity.MEDIUM, IssueOwner.of(kind), null);
    happened(IssueEventKind.RAISED, raised, by, chance);
  }

  Instant raisedAt() {
    return events.getFirst().at();
  }

  void dueOn(LocalDate day) {
    terms = new Terms(terms.severity(), terms.owner(), day);
  }

  boolean openAt(Instant when) {
    boolean withdrawn = events.stream().anyMatch(event -> event.kind() == IssueEventKind.WITHDRAWN);
    return !withdrawn && raisedAt().isBefore(when) && events.stream()
        .filter(event -> event.at().isBefore(when))
        .map(Event::kind)
        .filter(kind -> kind == IssueEventKind.RAISED || kind == IssueEventKind.CONFIRMED || kind == IssueEventKind.REOPENED)
        .reduce((_, last) -> last).filter(last -> last != IssueEventKind.CONFIRMED).isPresent();
  }

  void happened(IssueEventKind happened, Instant at, UUID by, Chance chance) {
    events.add(new Event(chance.id(at), happened, Optional.empty(), at, by));
  }

  /** Reports of two periods may say it at one moment; once is enough. */
  void repeated(UUID saidIn, Instant at, UUID by, Chance chance) {
    if (events.stream().noneMatch(event -> event.at().equals(at))) {
      events.add(new Event(
          chance.id(at), IssueEventKind.REPEATED, Optional.empty(), List.of(), saidIn, 1, at, by));
      events.sort(Comparator.comparing(Event::at));
    }
  }

  /** Most are resolved within the year; the less reliable the school, the more stay. */
  void follow(UUID officer, Chance chance) {
    UUID principal = school.principal();
    UUID owner = kind == IssueKind.RECOMMENDATION ? officer : principal;
    if (kind != IssueKind.REQUEST && chance.happens(0.55)) {
      change(officer, chance);
    }
    if (chance.happens(0.35)) {
      says(IssueEventKind.COMMENTED, later(5, 40, chance), kind == IssueKind.REQUEST ? principal : officer, chance);
    }
    double least = kind == IssueKind.REQUEST ? 0.75 : 0.55;
    if (!chance.happens(least + school.temper().in2021() * (0.95 - least))) {
      if (chance.happens(0.3)) {
        says(IssueEventKind.STARTED, later(20, 120, chance), owner, chance);
      }
      return;
    }
    if (chance.happens(0.6)) {
      says(IssueEventKind.STARTED, later(5, 60, chance), owner, chance);
    }
    resolve(officer, chance);
    if (chance.happens(0.08)) {
      says(IssueEventKind.REOPENED, later(30, 240, chance), officer, chance);
      if (chance.happens(0.7)) {
        resolve(officer, chance);
      }
    }
  }

  private void change(UUID officer, Chance chance) {
    Severity severity = chance.happens(0.25) ? Severity.LOW : chance.happens(0.25) ? Severity.HIGH : Severity.MEDIUM;
    IssueOwner owner = kind == IssueKind.SHORTCOMING && chance.happens(0.12) ? IssueOwner.WARD : terms.owner();
    Instant at = later(1, 20, chance);
    LocalDate dueOn = calendar.workingDayFrom(day(at).plusDays(severity == Severity.HIGH ? 60 : chance.between(90, 240)));
    var changes = new ArrayList<Change>();
    if (severity != terms.severity()) {
      changes.add(new Change(IssueField.SEVERITY, terms.severity().name(), severity.name()));
    }
    if (owner != terms.owner()) {
      changes.add(new Change(IssueField.OWNER, terms.owner().name(), owner.name()));
    }
    changes.add(new Change(IssueField.DUE_ON, null, dueOn.toString()));
    changed = Optional.of(new Terms(severity, owner, dueOn));
    events.add(new Event(
        chance.id(at), IssueEventKind.CHANGED, Optional.empty(), changes, null, null, at, officer));
  }

  /** The district answers what is addressed to it, mostly closing it at once. */
  private void resolve(UUID officer, Chance chance) {
    if (kind == IssueKind.RECOMMENDATION) {
      says(IssueEventKind.ANSWERED, later(20, 200, chance), officer, chance);
      Instant answered = events.getLast().at();
      happened(
          IssueEventKind.CONFIRMED, chance.happens(0.7) ? answered.plusSeconds(60) : later(5, 40, chance), officer, chance);
      return;
    }
    says(IssueEventKind.RESOLVED, later(30, 220, chance), school.principal(), chance);
    if (chance.happens(0.5)) {
      happened(IssueEventKind.CONFIRMED, later(5, 75, chance), officer, chance);
    } else {
      says(IssueEventKind.CONFIRMED, later(5, 75, chance), officer, chance);
    }
  }

  private void says(IssueEventKind happened, Instant at, UUID by, Chance chance) {
    events.add(new Event(
        chance.id(at), happened, Optional.of(chance.any(Remarks.of(kind, happened))), at, by));
  }

  private Instant later(int fewestDays, int mostDays, Chance chance) {
    var last = events.getLast().at().atZone(Timeline.ZONE);
    LocalDate day = last.toLocalDate().plusDays(chance.between(fewestDays, mostDays));
    return calendar.workingDayFrom(day).atTime(last.toLocalTime()).atZone(Timeline.ZONE).toInstant();
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Timeline.ZONE).toLocalDate();
  }

  Past until(Instant now) {
    var happened = events.stream().filter(event -> event.at().isBefore(now)).toList();
    Terms hold = changed
        .filter(_ -> happened.stream().anyMatch(event -> event.kind() == IssueEventKind.CHANGED))
        .orElse(terms);
    return new Past(
        id, school.id(), report.orElse(null), period, kind, category, text, hold.severity(), hold.owner(),
        hold.dueOn(), request.orElse(null), happened);
  }
}
