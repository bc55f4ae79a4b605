package vn.mangnon.ui.chart;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.function.Consumer;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.shared.Csv;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/**
 * A chart with its heading, its explanation, the same numbers as a table, and its downloads. A click or Enter on a
 * mark opens what is behind it.
 */
public class Chart extends Section {

  /** What was opened: a cell of the figure's table, a category and a series. */
  public record Mark(int row, int column, String category, String series) {}

  private final H2 heading = new H2();
  private final Paragraph explanation = new Paragraph();
  private final ChartCanvas canvas = new ChartCanvas();
  private final Div table = new Div();
  private final Button toggle = new Button("", click -> toggleTable());
  private final FileLink workbook;
  private CellLinks links = CellLinks.NONE;
  private ChartFigure figure;

  public Chart(ChartFigure figure) {
    this.figure = figure;
    addClassName("chart");
    explanation.addClassName("chart-explanation");
    workbook = new FileLink(ChartExports.workbook(() -> this.figure.table()));
    table.setVisible(false);
    toggle.addThemeVariants(ButtonVariant.TERTIARY);
    toggle.addClassName("chart-toggle");
    var words = new Div(heading, explanation);
    var tools = new Div(toggle, downloads());
    tools.add(workbook);
    tools.addClassName("chart-tools");
    var top = new Div(words, tools);
    top.addClassName("chart-top");
    add(top, canvas, table);
    show(figure);
    nameToggle();
  }

  /** Shows other numbers in the same place, such as those of another filter. */
  public final void show(ChartFigure figure) {
    this.figure = figure;
    heading.setText(figure.table().title());
    explanation.setText(figure.explanation());
    canvas.show(figure);
    fillTable();
  }

  /** Marks, and the cells of the table, lead to these addresses. */
  public Chart opens(CellLinks links) {
    this.links = links;
    return onMark(mark -> links.address(mark.row(), mark.column()).ifPresent(UI.getCurrent()::navigate));
  }

  public Chart onMark(Consumer<Mark> opened) {
    canvas.opens();
    canvas.addMarkListener(event -> opened.accept(new Mark(
        event.row,
        event.column,
        String.valueOf(figure.table().rows().get(event.row).getFirst()),
        figure.table().columns().get(event.column).heading())));
    return this;
  }

  private void toggleTable() {
    table.setVisible(!table.isVisible());
    canvas.setVisible(!table.isVisible());
    fillTable();
    nameToggle();
  }

  private void fillTable() {
    table.removeAll();
    if (table.isVisible()) {
      table.add(new DataTable(figure.table()).link(links));
    }
  }

  private void nameToggle() {
    boolean asTable = table.isVisible();
    toggle.setText(Words.text(asTable ? "chart.as-chart" : "chart.as-table"));
    toggle.setIcon((asTable ? Symbol.CHART_COLUMN : Symbol.TABLE).icon());
  }

  private MenuBar downloads() {
    var bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.TERTIARY);
    var menu = bar.addItem(new Div(Symbol.DOWNLOAD.icon(), new Span(Words.text("chart.download")))).getSubMenu();
    menu.addItem(Words.text("chart.download.csv"),
        click -> download("csv", name -> canvas.downloadText(name, Csv.of(figure.table()))));
    menu.addItem(Words.text("chart.download.xlsx"), click -> workbook.take());
    menu.addItem(Words.text("chart.download.png"), click -> download("png", canvas::downloadPng));
    menu.addItem(Words.text("chart.download.svg"), click -> download("svg", canvas::downloadSvg));
    return bar;
  }

  private void download(String format, Consumer<String> named) {
    ChartExports.record(format, figure.table().title());
    named.accept(Csv.baseName(figure.table()) + "." + format);
  }
}
