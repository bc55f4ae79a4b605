package vn.mangnon.ui.compliance;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.mangnon.compliance.Obligation;
import vn.mangnon.compliance.Score;
import vn.mangnon.compliance.Scores;
import vn.mangnon.ui.chart.LongTable;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.StatusBadge;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** School by obligation: how each stands, its score and its band, over the scores of each obligation. */
class Matrix extends LongTable {

  private final boolean readsLines;

  private ComplianceReading.Found found;
  private ComplianceAddress address;

  /** @param readsLines whether cells lead to the verdicts behind them */
  Matrix(boolean readsLines, Consumer<MatrixOrder.Column> sorted) {
    super(Words.text("compliance.schools"), column -> sorted.accept(MatrixOrder.Column.valueOf(column)));
    this.readsLines = readsLines;
    addClassName("compliance-matrix");
  }

  /** @param rows the schools that are wanted, in the order of their names */
  void show(ComplianceReading.Found found, List<Scores.Row> rows, ComplianceAddress address) {
    this.found = found;
    this.address = address;
    List<Scores.Row> sorted = address.order().sorted(rows);
    show(headings(), 3 + found.obligations().size(), sorted.size(), row -> row(sorted.get(row)), totals());
  }

  private String headings() {
    return "<tr>" + heading(MatrixOrder.Column.NAME, "compliance.column.school", "")
        + heading(MatrixOrder.Column.SCORE, "compliance.column.score", " class=\"number\"")
        + "<th scope=\"col\">%s</th>".formatted(text("compliance.column.band"))
        + found.obligations().stream()
            .map(obligation -> "<th scope=\"col\">%s</th>".formatted(link(
                "obligations/" + obligation.id(), htmlEscape(Words.text(obligation.title())))))
            .collect(Collectors.joining())
        + "</tr>";
  }

  private String heading(MatrixOrder.Column column, String key, String alignment) {
    String direction = column != address.order().column() ? "none"
        : address.order().descending() ? "descending" : "ascending";
    return "<th scope=\"col\"%s aria-sort=\"%s\"><button type=\"button\" data-column=\"%s\">%s%s</button></th>"
        .formatted(alignment, direction, column, text(key), Symbol.CHEVRON_DOWN.html());
  }

  private String row(Scores.Row row) {
    var school = row.school().orElseThrow();
    return "<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td><td>%s</td>%s</tr>".formatted(
        link("schools/" + school.code(), htmlEscape(school.name())),
        score(row.score(), of(school.code())),
        row.band().map(band -> StatusBadge.of(band).html()).orElse(""),
        found.obligations().stream().map(obligation -> cell(row, obligation)).collect(Collectors.joining()));
  }

  private String cell(Scores.Row row, Obligation obligation) {
    var cell = MatrixCell.of(found.score(row, obligation));
    String words = cell.html();
    return "<td class=\"verdict\">%s</td>".formatted(readsLines && cell.counts()
        ? link(of(row.school().orElseThrow().code()).obligation(Optional.of(obligation.code())).verdicts(), words)
        : words);
  }

  private String totals() {
    return "<tr><th scope=\"row\">%s</th><td class=\"number\">%s</td><td></td>%s</tr>".formatted(
        htmlEscape(Words.text("compliance.schools.total", found.bySchool().rows().size())),
        score(found.total(), address.wholeTable()),
        found.obligations().stream()
            .map(obligation -> "<td class=\"number\">%s</td>".formatted(score(
                found.score(obligation), address.wholeTable().obligation(Optional.of(obligation.code())))))
            .collect(Collectors.joining()));
  }

  private ComplianceAddress of(String school) {
    var whole = address.wholeTable();
    return whole.selection(whole.selection().school(Optional.of(school)));
  }

  private String score(Score score, ComplianceAddress counted) {
    return score.share()
        .map(share -> htmlEscape(Numbers.share(share)))
        .map(words -> readsLines ? link(counted.verdicts(), words) : words)
        .orElseGet(() -> "<span class=\"not-due\">%s</span>".formatted(text("compliance.not-due")));
  }

  private static String link(String address, String html) {
    return "<a router-link href=\"%s\">%s</a>".formatted(htmlEscape(address), html);
  }

  private static String text(String key) {
    return htmlEscape(Words.text(key));
  }
}
