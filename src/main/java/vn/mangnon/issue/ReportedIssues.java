package vn.mangnon.issue;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mangnon.account.Person;
import vn.mangnon.issue.ReportedIssueRepository.Said;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportState;
import vn.mangnon.report.Reports;
import vn.mangnon.shared.Rejection;

/**
 * What submitted reports make of issues, inside the transaction of the submission; what they say is recorded there.
 */
@Component
class ReportedIssues {

  private final ReportedIssueRepository repository;
  private final Reports reports;
  private final Clock clock;

  ReportedIssues(ReportedIssueRepository repository, Reports reports, Clock clock) {
    this.repository = repository;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * A counted report raises one issue for each shortcoming and recommendation in it, but for those that are outstanding
   * already in the same words: they are said again. Resubmitted without one, that issue is withdrawn: kept, but in no
   * figure. What any report says of the progress of outstanding issues is recorded.
   */
  @EventListener
  @Order(Issues.RAISING)
  @Transactional
  void onReportChanged(Reports.Changed changed) {
    if (changed.move() == ReportState.Move.SUBMIT) {
      Instant now = clock.instant();
      UUID by = changed.by().id();
      repository.withdrawWhatIsNoLongerSaid(changed.report(), now, by);
      repository.repeat(changed.report(), now, by);
      repository.raise(Optional.of(changed.report()));
      Report report = reports.find(changed.by(), changed.report());
      recordProgress(
          report.id(), changed.school(), report.revision(),
          report.content().progress(), changed.by());
    }
  }

  @Transactional
  void raiseAll() {
    repository.raise(Optional.empty());
  }

  /**
   * The words as progress, and of what is done that it is resolved. Issues that are closed or another school's are left
   * out, and so are words that this report said before.
   */
  @Transactional
  void recordProgress(UUID report, UUID school, int revision, List<Progress> progress, Person by) {
    if (!by.mayFill(school)) {
      throw Rejection.forbidden("issue.not-yours");
    }
    var ids = progress.stream().map(Progress::issue).distinct().toList();
    Map<UUID, IssueState> open = repository.lockOpen(school, ids);
    Map<UUID, Optional<String>> before = repository.lastProgress(report, open.keySet());
    var said = new ArrayList<Said>();
    var moved = new EnumMap<IssueState, List<UUID>>(IssueState.class);
    var told = new HashSet<UUID>();
    for (Progress one : progress) {
      IssueState state = open.get(one.issue());
      if (state == null || !told.add(one.issue())) {
        continue;
      }
      Optional<String> words = Optional.ofNullable(one.text()).map(String::strip).filter(text -> !text.isEmpty());
      boolean done = one.done() && state.after(IssueEventKind.RESOLVED).isPresent();
      boolean news = words.isPresent() && !words.equals(before.get(one.issue()));
      if (news) {
        said.add(new Said(one.issue(), IssueEventKind.PROGRESS, words));
      }
      if (done) {
        said.add(new Said(one.issue(), IssueEventKind.RESOLVED, Optional.empty()));
      }
      IssueState next = done ? IssueState.RESOLVED
          : news ? state.after(IssueEventKind.PROGRESS).orElseThrow() : state;
      if (next != state) {
        moved.computeIfAbsent(next, _ -> new ArrayList<>()).add(one.issue());
      }
    }
    repository.say(report, school, revision, said, clock.instant(), by.id());
    moved.forEach((next, issues) -> repository.move(issues, next));
    repository.count(said.stream().map(Said::issue).distinct().toList());
  }
}
