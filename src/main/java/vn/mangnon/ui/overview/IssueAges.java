package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.chart.Ink;
import vn.mangnon.issue.IssueAge;
import vn.mangnon.issue.Issues;
import vn.mangnon.issue.Severity;
import vn.mangnon.shared.Table;
import vn.mangnon.ui.chart.Chart;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** Outstanding issues today, by how long ago they were raised and how much they weigh. */
class IssueAges extends Div {

  private static final List<Severity> SEVERITIES = Arrays.asList(Severity.values()).reversed();

  private Optional<Chart> chart = Optional.empty();
  private Selection selection = Selection.EVERYTHING;

  /** Nothing is shown where there are none, or none that the reader may know of. */
  void show(List<Issues.Tally> issues, Selection selection) {
    this.selection = selection;
    setVisible(!issues.isEmpty());
    if (!issues.isEmpty()) {
      var figure = ChartFigure.stackedBars(
          table(issues), Words.text("overview.ages.means"), SEVERITIES.stream().map(Ink::of).toList(),
          Numbers.missing());
      chart.ifPresentOrElse(drawn -> drawn.show(figure), () -> begin(figure));
    }
  }

  private void begin(ChartFigure figure) {
    var begun = new Chart(figure).opens((row, column) ->
        column == 0 ? Optional.empty() : Optional.of(address(row, column, selection)));
    add(new Panel(Words.text("overview.ages"), begun));
    chart = Optional.of(begun);
  }

  private static Table table(List<Issues.Tally> issues) {
    var columns = new ArrayList<Table.Column>();
    columns.add(new Table.Column(Words.text("overview.ages.age"), Table.Type.TEXT));
    SEVERITIES.forEach(severity -> columns.add(new Table.Column(Words.name(severity), Table.Type.COUNT)));
    return new Table(
        Words.text("overview.ages.title"), columns,
        Arrays.stream(IssueAge.values())
            .map(age -> row(Words.name(age), issues.stream().filter(tally -> tally.age() == age).toList())).toList(),
        row(Words.text("figures.total"), issues));
  }

  private static List<@Nullable Object> row(String name, List<Issues.Tally> issues) {
    return Stream.concat(
            Stream.<@Nullable Object>of(name),
            SEVERITIES.stream().<@Nullable Object>map(severity -> issues.stream()
                .filter(tally -> tally.severity() == severity).mapToLong(Issues.Tally::count).sum()))
        .toList();
  }

  private static String address(int row, int column, Selection selection) {
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("view", "list");
    if (!DataTable.isTotal(row)) {
      parameters.put("age", lower(IssueAge.values()[row]));
    }
    parameters.put("severity", lower(SEVERITIES.get(column - 1)));
    selection.ward().ifPresent(ward -> parameters.put("ward", ward.toString()));
    selection.level().ifPresent(level -> parameters.put("level", lower(level)));
    return Selection.address("issues", parameters);
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
