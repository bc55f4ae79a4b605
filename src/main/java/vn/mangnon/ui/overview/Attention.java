package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.mangnon.issue.IssueState;
import vn.mangnon.issue.Issues;
import vn.mangnon.issue.Severity;
import vn.mangnon.organisation.Scope;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Standing;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** What needs somebody now, the most pressing first: a sentence each, with the way to what it speaks of. */
class Attention extends UnorderedList {

  private final Map<String, String> places = new LinkedHashMap<>();

  Attention(OverviewReading.Found found, OverviewAddress address, Selection ever, Scope reader) {
    addClassName("attention");
    address.selection().ward().ifPresent(ward -> places.put("ward", ward.toString()));
    address.selection().level().ifPresent(level -> places.put("level", level.name().toLowerCase(Locale.ROOT)));
    found.waiting().filter(waiting -> waiting.reports() > 0).ifPresent(waiting -> tell(
        Symbol.INBOX, "review", Words.text("overview.waiting", waiting.reports(), waiting.oldest().orElseThrow())));
    if (found.overdue() > 0) {
      ever.behind(Figure.REPORTS_MISSING, reader).ifPresent(lines -> tell(
          Symbol.TRIANGLE_ALERT, lines, Words.text("overview.overdue", found.overdue())));
    }
    if (found.silent() > 0) {
      tell(Symbol.SCHOOL, address.standing(Optional.of(Standing.SILENT)).address(),
          Words.text("overview.silent", found.silent()));
    }
    List<Issues.Tally> issues = found.issues();
    tellOfIssues(overdue(issues), "overview.issues.overdue", Map.of("view", "list", "overdue", "1"));
    tellOfIssues(count(issues, tally -> tally.state() == IssueState.RESOLVED), "overview.issues.to-confirm",
        Map.of("view", "list", "state", "to-confirm"));
    tellOfIssues(count(issues, tally -> tally.severity() == Severity.HIGH), "overview.issues.high",
        Map.of("view", "list", "severity", "high"));
  }

  boolean isEmpty() {
    return getChildren().findAny().isEmpty();
  }

  private void tellOfIssues(int count, String key, Map<String, String> wanted) {
    if (count > 0) {
      var parameters = new LinkedHashMap<>(wanted);
      parameters.putAll(places);
      tell(Symbol.FLAG, Selection.address("issues", parameters), Words.text(key, count));
    }
  }

  /** The schools that do worst with their obligations, one by one. */
  void tell(OverviewReading.Weak weak, Selection selection) {
    var parameters = selection.parameters();
    parameters.put("band", weak.band().code());
    tell(Symbol.LIST_CHECKS, Selection.address("compliance", parameters),
        Words.text("compliance.overview.weak", weak.schools(), weak.band().name()));
  }

  private static int overdue(List<Issues.Tally> issues) {
    return issues.stream().mapToInt(Issues.Tally::overdue).sum();
  }

  private static int count(List<Issues.Tally> issues, Predicate<Issues.Tally> wanted) {
    return issues.stream().filter(wanted).mapToInt(Issues.Tally::count).sum();
  }

  private void tell(Symbol symbol, String address, String words) {
    var link = new Anchor(address, symbol.icon(), new Span(words));
    link.getElement().setAttribute("router-link", true);
    add(new ListItem(link));
  }
}
