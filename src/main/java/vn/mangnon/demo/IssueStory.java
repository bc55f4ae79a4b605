package vn.mangnon.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueHistory.Event;
import vn.mangnon.issue.IssueHistory.Past;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.issue.Severity;
import vn.mangnon.report.Category;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportHistory;
import vn.mangnon.report.ReportHistory.Submission;

/** What becomes of the shortcomings and recommendations of a report. */
final class IssueStory {

  private static final String NONE = "Không";

  private final DemoSchool school;
  private final UUID officer;
  private final Instant now;
  private final Chance chance;
  private final Calendar calendar;

  IssueStory(DemoSchool school, UUID officer, Instant now, Chance chance, Calendar calendar) {
    this.school = school;
    this.officer = officer;
    this.now = now;
    this.chance = chance;
    this.calendar = calendar;
  }

  private record Said(IssueKind kind, String text) {}

  /** First said and, of what a later revision no longer says, when it was dropped. */
  private record Standing(Category category, Instant raised, Optional<Instant> dropped) {}

  List<Past> of(ReportHistory.Past report) {
    Map<Said, Standing> standing = new LinkedHashMap<>();
    for (Submission submission : report.submissions()) {
      var said = said(submission.content());
      standing.replaceAll((key, value) -> said.containsKey(key) || value.dropped().isPresent()
          ? value
          : new Standing(value.category(), value.raised(), Optional.of(submission.at())));
      said.forEach((key, category) ->
          standing.putIfAbsent(key, new Standing(category, submission.at(), Optional.empty())));
    }
    var issues = new ArrayList<Past>();
    standing.forEach((said, value) -> issues.add(issue(report, said, value)));
    return issues;
  }

  private static Map<Said, Category> said(ReportContent content) {
    var said = new LinkedHashMap<Said, Category>();
    Stream.of(IssueKind.SHORTCOMING, IssueKind.RECOMMENDATION).forEach(kind -> {
      var findings = kind == IssueKind.SHORTCOMING ? content.shortcomings() : content.recommendations();
      for (Finding finding : findings) {
        String text = Objects.requireNonNull(finding.text());
        if (!text.equals(NONE)) {
          said.put(new Said(kind, text), Objects.requireNonNullElse(finding.category(), Category.OTHER));
        }
      }
    });
    return said;
  }

  private Past issue(ReportHistory.Past report, Said said, Standing standing) {
    UUID id = chance.id(standing.raised());
    var events = new ArrayList<Event>();
    event(events, IssueEventKind.RAISED, standing.raised(), null, school.principal());
    if (standing.dropped().isPresent()) {
      event(events, IssueEventKind.WITHDRAWN, standing.dropped().get(), null, school.principal());
    } else {
      follow(events, said.kind());
    }
    Severity severity = chance.happens(0.25) ? Severity.LOW : chance.happens(0.15) ? Severity.HIGH : Severity.MEDIUM;
    var dueOn = chance.happens(0.5)
        ? standing.raised().atZone(Timeline.ZONE).toLocalDate().plusDays(severity == Severity.HIGH ? 60 : 120)
        : null;
    var happened = events.stream().filter(event -> event.at().isBefore(now)).toList();
    return new Past(
        id, report.school(), report.id(), report.period(), said.kind(), standing.category(), said.text(), severity,
        dueOn, happened);
  }

  /** Most are resolved within the year; the less reliable the school, the more stay. */
  private void follow(List<Event> events, IssueKind kind) {
    double reliability = school.temper().in2021();
    if (chance.happens(0.35)) {
      event(events, IssueEventKind.COMMENTED, later(events, 5, 40),
          remark(kind, IssueEventKind.COMMENTED), officer);
    }
    if (!chance.happens(0.55 + reliability * 0.4)) {
      if (chance.happens(0.3)) {
        event(events, IssueEventKind.STARTED, later(events, 20, 120), remark(kind, IssueEventKind.STARTED),
            school.principal());
      }
      return;
    }
    if (chance.happens(0.6)) {
      event(events, IssueEventKind.STARTED, later(events, 5, 60), remark(kind, IssueEventKind.STARTED),
          school.principal());
    }
    resolve(events, kind);
    if (chance.happens(0.08)) {
      event(events, IssueEventKind.REOPENED, later(events, 30, 240), remark(kind, IssueEventKind.REOPENED), officer);
      if (chance.happens(0.7)) {
        resolve(events, kind);
      }
    }
  }

  private void resolve(List<Event> events, IssueKind kind) {
    event(events, IssueEventKind.RESOLVED, later(events, 30, 220), remark(kind, IssueEventKind.RESOLVED),
        school.principal());
    event(events, IssueEventKind.CONFIRMED, later(events, 5, 75),
        chance.happens(0.5) ? null : remark(kind, IssueEventKind.CONFIRMED), officer);
  }

  private String remark(IssueKind kind, IssueEventKind event) {
    return chance.any(Remarks.of(kind, event));
  }

  private Instant later(List<Event> events, int fewestDays, int mostDays) {
    var last = events.getLast().at().atZone(Timeline.ZONE);
    LocalDate day = last.toLocalDate().plusDays(chance.between(fewestDays, mostDays));
    return calendar.workingDayFrom(day).atTime(last.toLocalTime()).atZone(Timeline.ZONE).toInstant();
  }

  private void event(List<Event> events, IssueEventKind kind, Instant at, @Nullable String message, UUID by) {
    events.add(new Event(chance.id(at), kind, Optional.ofNullable(message), at, by));
  }
}
