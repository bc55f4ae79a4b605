package vn.mangnon.ui.issue;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.issue.Issue;
import vn.mangnon.programme.Period;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.ui.shell.Words;

/** A list of issues as a table, with what its cards and columns have no room for. */
final class IssueTable {

  private final Map<String, Period> periods;
  private final Clock clock;

  IssueTable(Map<String, Period> periods, Clock clock) {
    this.periods = periods;
    this.clock = clock;
  }

  Table of(String title, List<Issue> issues) {
    return new Table(
        title,
        Stream.concat(
            Stream.of(
                "document.school-code", "issue.column.school", "issue.column.kind", "document.line.category",
                "issue.column.text", "document.line.severity", "document.line.owner", "issue.column.state",
                "issue.column.raised").map(key -> new Column(Words.text(key), Type.TEXT)),
            Stream.of("document.line.raised-on", "issue.column.due").map(key -> new Column(Words.text(key), Type.DATE)))
            .toList(),
        issues.stream().map(this::cells).toList(),
        List.of());
  }

  private List<@Nullable Object> cells(Issue issue) {
    return Arrays.asList(
        issue.schoolCode(), issue.schoolName(), Words.name(issue.kind()), Words.name(issue.category()), issue.text(),
        Words.name(issue.severity()), Words.name(issue.owner()), Words.name(issue.state()),
        Words.text(periods.get(issue.raisedIn()).label()), issue.raisedAt().atZone(clock.getZone()).toLocalDate(),
        issue.dueOn().orElse(null));
  }
}
