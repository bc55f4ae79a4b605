package vn.mangnon.ui.chart;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.mangnon.shared.Table;

/** A table under its title, with a sentence on what is counted and its downloads. */
public class TablePanel extends Section {

  public TablePanel(Table table, String explanation, CellLinks links) {
    addClassNames("chart", "table-panel");
    var about = new Paragraph(explanation);
    about.addClassName("chart-explanation");
    var top = new Div(new Div(new H2(table.title()), about), new TableDownloads(() -> table));
    top.addClassName("chart-top");
    add(top, new DataTable(table).link(links));
  }
}
