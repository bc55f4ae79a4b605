package vn.mangnon.ui.chart;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.internal.CurrentInstance;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.mangnon.document.Exports;
import vn.mangnon.document.TableWorkbook;
import vn.mangnon.shared.Csv;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.TableJson;

/** Charts and tables are made by hand, without services; this one makes their files and has the downloads recorded. */
@Component
class ChartExports {

  private final Exports exports;
  private final TableWorkbook workbook;

  ChartExports(Exports exports, TableWorkbook workbook) {
    this.exports = exports;
    this.workbook = workbook;
  }

  static void record(String format, String title) {
    record(UI.getCurrent(), format, title);
  }

  /** @param table as it stands on the page when it is asked for, made for its reader */
  static DownloadHandler workbook(Supplier<Table> table) {
    return inItsLanguage(event -> {
      Table shown = table.get();
      record(event.getUI(), "xlsx", shown.title());
      event.setFileName(Csv.baseName(shown) + ".xlsx");
      event.setContentType(TableWorkbook.TYPE);
      of(event.getUI()).workbook.write(shown, event.getUI().getLocale(), event.getOutputStream());
    });
  }

  static DownloadHandler csv(Supplier<Table> table) {
    return inItsLanguage(event -> {
      Table shown = table.get();
      record(event.getUI(), "csv", shown.title());
      event.setFileName(Csv.fileName(shown));
      event.setContentType(Csv.TYPE);
      event.getOutputStream().write(Csv.of(shown).getBytes(StandardCharsets.UTF_8));
    });
  }

  static DownloadHandler json(Supplier<Table> table) {
    return inItsLanguage(event -> {
      Table shown = table.get();
      record(event.getUI(), "json", shown.title());
      event.setFileName(TableJson.fileName(shown));
      event.setContentType(TableJson.TYPE);
      event.getOutputStream().write(TableJson.of(shown).getBytes(StandardCharsets.UTF_8));
    });
  }

  private static void record(UI ui, String format, String title) {
    of(ui).exports.ofTable(format, title, ui.getActiveViewLocation().getPathWithQueryParameters());
  }

  private static ChartExports of(UI ui) {
    return Instantiator.get(ui).getOrCreate(ChartExports.class);
  }

  /** A download has no screen of its own; its words are in the language of the screen that it is taken from. */
  private static DownloadHandler inItsLanguage(DownloadHandler handler) {
    return event -> {
      var before = CurrentInstance.setCurrent(event.getUI());
      try {
        handler.handleDownloadRequest(event);
      } finally {
        CurrentInstance.restoreInstances(before);
      }
    };
  }
}
