package vn.mangnon.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.mangnon.account.Account;
import vn.mangnon.account.Invitations.Checked;
import vn.mangnon.account.Invitations.Line;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** What a sheet says, line by line, with what is wrong and how to mend it; what needs mending first. */
final class CheckedLines extends Div {

  /** Enough to see what the sheet says; a browser is slow with a thousand lines. */
  private static final int MOST_SHOWN = 200;
  private static final List<String> HEADINGS = List.of("row", "result", "username", "name", "role", "unit", "days");

  CheckedLines(List<Checked> checked) {
    addClassNames("panel", "worklist", "checked-lines");
    var table = new NativeTable();
    table.getElement().setAttribute("role", "table").setAttribute("aria-label", Words.text("import.title"));
    var headings = new NativeTableRow();
    headings.getElement().setAttribute("role", "row");
    HEADINGS.forEach(heading -> headings.add(heading(heading)));
    table.getHead().add(headings);
    checked.stream()
        .sorted(Comparator.comparing((Checked one) -> !(one instanceof Checked.Bad)))
        .limit(MOST_SHOWN)
        .forEach(one -> table.getBody().add(row(one)));
    int count = Math.min(checked.size(), MOST_SHOWN);
    var shown = new Div(
        Words.text(count < checked.size() ? "worklist.part" : "worklist.all", count, checked.size()));
    shown.addClassName("worklist-end");
    add(table, shown);
  }

  private static Component heading(String heading) {
    var cell = new NativeTableHeaderCell(Words.text("import.column." + heading));
    cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
    return cell;
  }

  private static NativeTableRow row(Checked checked) {
    Line line = checked.line();
    var row = new NativeTableRow();
    row.getElement().setAttribute("role", "row");
    var cells = Stream.of(
        new Span(String.valueOf(line.number())), result(checked), new Span(line.username()),
        new Span(line.displayName()), new Span(line.role()), new Span(unit(checked)), new Span(days(checked))).iterator();
    HEADINGS.forEach(heading -> {
      var cell = new NativeTableCell(cells.next());
      cell.getElement()
          .setAttribute("role", "cell").setAttribute("data-heading", Words.text("import.column." + heading));
      row.add(cell);
    });
    return row;
  }

  private static Component result(Checked checked) {
    return switch (checked) {
      case Checked.Good _ -> new StatusBadge(Tone.GOOD, Symbol.CIRCLE_CHECK, Words.text("import.result.good"));
      case Checked.Known _ -> new StatusBadge(Tone.NEUTRAL, Symbol.CIRCLE_MINUS, Words.text("import.result.known"));
      case Checked.Bad bad -> {
        var remedies = new UnorderedList();
        bad.problems().forEach(problem -> remedies.add(new ListItem(Words.explain(problem))));
        yield new Div(new StatusBadge(Tone.BAD, Symbol.CIRCLE_ALERT, Words.text("import.result.bad")), remedies);
      }
    };
  }

  private static String unit(Checked checked) {
    return switch (checked) {
      case Checked.Good good -> good.unit().map(Account.Unit::name).orElseGet(() -> Words.text("grant.everywhere"));
      case Checked.Known known -> known.line().unitCode();
      case Checked.Bad bad -> bad.line().unitCode();
    };
  }

  private static String days(Checked checked) {
    return switch (checked) {
      case Checked.Good good -> Holdings.days(good.from(), good.to());
      case Checked.Known known -> typed(known.line());
      case Checked.Bad bad -> typed(bad.line());
    };
  }

  private static String typed(Line line) {
    return Stream.of(line.from(), line.to()).filter(day -> !day.isEmpty()).collect(Collectors.joining(" – "));
  }
}
