package vn.mangnon.ui.chart;

import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import java.util.List;
import java.util.function.Supplier;
import vn.mangnon.shared.Csv;
import vn.mangnon.shared.Table;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** A table that no chart draws, as files: CSV, Excel and JSON, made by the server from what its reader was shown. */
public class TableDownloads extends Div {

  private final Supplier<Table> table;
  private final SubMenu menu;

  public TableDownloads(Supplier<Table> table) {
    this.table = table;
    addClassName("chart-tools");
    var csv = new FileLink(ChartExports.csv(table));
    var workbook = new FileLink(ChartExports.workbook(table));
    var json = new FileLink(ChartExports.json(table));
    var bar = new MenuBar();
    bar.addThemeVariants(MenuBarVariant.TERTIARY);
    menu = bar.addItem(new Div(Symbol.DOWNLOAD.icon(), new Span(Words.text("chart.download")))).getSubMenu();
    menu.addItem(Words.text("chart.download.csv"), click -> csv.take());
    menu.addItem(Words.text("chart.download.xlsx"), click -> workbook.take());
    menu.addItem(Words.text("chart.download.json"), click -> json.take());
    add(bar, csv, workbook, json);
  }

  /** The table as small multiples, which can be taken as a picture too. */
  public TableDownloads drawnAs(SmallMultiples multiples) {
    for (String format : List.of("png", "svg")) {
      menu.addItem(Words.text("chart.download." + format), click -> {
        Table shown = table.get();
        ChartExports.record(format, shown.title());
        multiples.download(format, Csv.baseName(shown) + "." + format);
      });
    }
    return this;
  }
}
