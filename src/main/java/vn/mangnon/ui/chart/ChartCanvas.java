package vn.mangnon.ui.chart;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import java.util.stream.Collectors;
import org.icepear.echarts.serializer.EChartsSerializer;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.shared.Table;
import vn.mangnon.ui.shell.Words;

/** The drawing itself, in the browser. */
@Tag("mangnon-chart")
@JsModule("./chart/mangnon-chart.ts")
@NpmPackage(value = "echarts", version = "6.1.0")
class ChartCanvas extends Component {

  /** Somebody clicked a mark, or pressed Enter on it. */
  @DomEvent("mark-open")
  public static class MarkOpened extends ComponentEvent<ChartCanvas> {

    final int row;
    final int column;

    public MarkOpened(
        ChartCanvas source,
        boolean fromClient,
        @EventData("event.detail.row") int row,
        @EventData("event.detail.column") int column) {
      super(source, fromClient);
      this.row = row;
      this.column = column;
    }
  }

  ChartCanvas() {
    getElement().setProperty("hint", Words.text("chart.hint"));
  }

  void show(ChartFigure figure) {
    getElement()
        .setProperty("heading", figure.table().title())
        .setProperty("explanation", figure.explanation())
        .setProperty("language", Words.locale().toLanguageTag())
        .setProperty("missing", figure.missing())
        .setProperty("types", figure.table().columns().stream()
            .map(Table.Column::type).map(Enum::name).collect(Collectors.joining(",")))
        .setProperty("option", new EChartsSerializer().toJson(figure.option()));
  }

  /** Marks look and act as if there was something behind them. */
  void opens() {
    getElement().setProperty("opens", true);
    getElement().setProperty("hint", Words.text("chart.hint.open"));
  }

  void addMarkListener(ComponentEventListener<MarkOpened> listener) {
    addListener(MarkOpened.class, listener);
  }

  void downloadSvg(String name) {
    getElement().callJsFunction("downloadSvg", name);
  }

  void downloadPng(String name) {
    getElement().callJsFunction("downloadPng", name);
  }

  void downloadText(String name, String text) {
    getElement().callJsFunction("downloadText", name, text);
  }
}
