package vn.mangnon.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.issue.Issue.Change;
import vn.mangnon.report.Category;

/** What the district wants of an issue: what it belongs to, how much it weighs, who resolves it, and by when. */
public record Plan(Category category, Severity severity, IssueOwner owner, Optional<LocalDate> dueOn) {

  static Plan of(Issue issue) {
    return new Plan(issue.category(), issue.severity(), issue.owner(), issue.dueOn());
  }

  List<Change> differencesFrom(Plan before) {
    return Stream.of(
            new Change(IssueField.CATEGORY, before.category.name(), category.name()),
            new Change(IssueField.SEVERITY, before.severity.name(), severity.name()),
            new Change(IssueField.OWNER, before.owner.name(), owner.name()),
            new Change(
                IssueField.DUE_ON,
                before.dueOn.map(LocalDate::toString).orElse(null), dueOn.map(LocalDate::toString).orElse(null)))
        .filter(change -> !Objects.equals(change.before(), change.after()))
        .toList();
  }
}
