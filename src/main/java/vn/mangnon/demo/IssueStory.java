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
import vn.mangnon.issue.IssueEventKind;
import vn.mangnon.issue.IssueHistory.Past;
import vn.mangnon.issue.IssueKind;
import vn.mangnon.programme.Periods;
import vn.mangnon.report.Category;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportHistory.Submission;
import vn.mangnon.report.ReportHistory;

/**
 * What becomes of the shortcomings and recommendations of one school's reports, and of what the district asks of it.
 * What is still outstanding when a report says it again is the same issue.
 */
final class IssueStory {

  private static final String NONE = "Không";

  private final DemoSchool school;
  private final UUID officer;
  private final Instant now;
  private final Calendar calendar;
  private final List<FollowedIssue> issues = new ArrayList<>();

  IssueStory(DemoSchool school, UUID officer, Instant now, Calendar calendar) {
    this.school = school;
    this.officer = officer;
    this.now = now;
    this.calendar = calendar;
  }

  private record Said(IssueKind kind, String text) {}

  /** First said and, of what a later revision no longer says, when it was dropped. */
  private record Standing(Category category, Instant raised, Optional<Instant> dropped) {}

  List<Past> all() {
    return issues.stream().filter(issue -> issue.raisedAt().isBefore(now)).map(issue -> issue.until(now)).toList();
  }

  void tell(ReportHistory.Past report, Chance chance) {
    Map<Said, Standing> standing = new LinkedHashMap<>();
    for (Submission submission : report.submissions()) {
      var said = said(submission.content());
      standing.replaceAll((key, value) -> said.containsKey(key) || value.dropped().isPresent()
          ? value
          : new Standing(value.category(), value.raised(), Optional.of(submission.at())));
      said.forEach((key, category) ->
          standing.putIfAbsent(key, new Standing(category, submission.at(), Optional.empty())));
    }
    standing.forEach((said, value) -> outstanding(said, value.raised())
        .filter(_ -> value.dropped().isEmpty())
        .ifPresentOrElse(
            known -> known.repeated(report.id(), value.raised(), school.principal(), chance),
            () -> raise(report, said, value, chance)));
  }

  private Optional<FollowedIssue> outstanding(Said said, Instant when) {
    return issues.stream()
        .filter(issue -> issue.kind == said.kind() && issue.text.equals(said.text()) && issue.openAt(when))
        .findFirst();
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

  private void raise(ReportHistory.Past report, Said said, Standing standing, Chance chance) {
    var issue = new FollowedIssue(
        school, calendar, report.period(), Optional.of(report.id()), Optional.empty(), said.kind(),
        standing.category(), said.text(), standing.raised(), school.principal(), chance);
    issues.add(issue);
    standing.dropped().ifPresentOrElse(
        dropped -> issue.happened(IssueEventKind.WITHDRAWN, dropped, school.principal(), chance),
        () -> issue.follow(officer, chance));
  }

  /** A request to all schools of a level at once now and then, and to one school where it seems to need it. */
  void ask(long seed, Periods.Plan period, Chance chance) {
    Chance campaign = Chance.of(seed, "campaign " + period.code() + " " + school.level());
    LocalDate first = period.windowFrom().isBefore(period.opensOn()) ? period.opensOn() : period.windowFrom();
    LocalDate day = calendar.workingDayFrom(first.plusDays(campaign.between(20, 90)));
    if (campaign.happens(0.3)) {
      ask(period, DistrictRequest.any(campaign), day, Optional.of(campaign.id(moment(day))), chance);
    }
    LocalDate other = calendar.workingDayFrom(first.plusDays(chance.between(10, 120)));
    if (chance.happens(0.1 + 0.2 * (1 - school.temper().in2021()))) {
      ask(period, DistrictRequest.any(chance), other, Optional.of(chance.id(moment(other))), chance);
    }
  }

  private void ask(
      Periods.Plan period, DistrictRequest request, LocalDate day, Optional<UUID> key, Chance chance) {
    if (day.isAfter(period.windowTo()) || !school.exists(day)) {
      return;
    }
    var issue = new FollowedIssue(
        school, calendar, period.id(), Optional.empty(), key, IssueKind.REQUEST, request.category(), request.text(),
        moment(day), officer, chance);
    issue.dueOn(calendar.workingDayFrom(day.plusDays(chance.between(30, 75))));
    issues.add(issue);
    issue.follow(officer, chance);
  }

  private static Instant moment(LocalDate day) {
    return day.atTime(9, 30).atZone(Timeline.ZONE).toInstant();
  }
}
