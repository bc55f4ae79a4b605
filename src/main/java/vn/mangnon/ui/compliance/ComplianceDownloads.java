package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.compliance.Scores;
import vn.mangnon.document.Exports;
import vn.mangnon.document.TableWorkbook;
import vn.mangnon.shared.Csv;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The matrix that is being looked at, as files: judged anew at each download, for whoever downloads it. */
@Component
class ComplianceDownloads {

  private final ComplianceReading reading;
  private final TableWorkbook workbook;
  private final Exports exports;

  ComplianceDownloads(ComplianceReading reading, TableWorkbook workbook, Exports exports) {
    this.reading = reading;
    this.workbook = workbook;
    this.exports = exports;
  }

  Anchor workbook(Supplier<ComplianceAddress> address) {
    return link("compliance.download.workbook", "button-link primary", event -> {
      Table table = table(address.get());
      exports.ofTable("xlsx", table.title(), address.get().address());
      event.setFileName(Csv.baseName(table) + ".xlsx");
      event.setContentType(TableWorkbook.TYPE);
      workbook.write(table, event.getUI().getLocale(), event.getOutputStream());
    });
  }

  Anchor csv(Supplier<ComplianceAddress> address) {
    return link("compliance.download.csv", "button-link", event -> {
      Table table = table(address.get());
      exports.ofTable("csv", table.title(), address.get().address());
      event.setFileName(Csv.fileName(table));
      event.setContentType(Csv.TYPE);
      event.getOutputStream().write(Csv.of(table).getBytes(StandardCharsets.UTF_8));
    });
  }

  private Table table(ComplianceAddress address) {
    var found = reading.read(CurrentPerson.get(), address);
    var columns = new ArrayList<Column>();
    columns.add(new Column(Words.text("compliance.column.school"), Type.TEXT));
    columns.add(new Column(Words.text("compliance.column.score"), Type.TEXT));
    columns.add(new Column(Words.text("compliance.column.band"), Type.TEXT));
    found.obligations().forEach(one -> columns.add(new Column(Words.text(one.title()), Type.TEXT)));
    String when = ComplianceWords.when(address.selection(), reading.periods());
    return new Table(
        address.on().map(day -> Words.text("compliance.file.on", when, day))
            .orElseGet(() -> Words.text("compliance.file", when)),
        columns,
        MatrixPanel.wanted(found, address).stream().map(row -> cells(found, row)).toList(), List.of());
  }

  private static List<@Nullable Object> cells(ComplianceReading.Found found, Scores.Row row) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(row.school().orElseThrow().name());
    cells.add(row.score().share().map(Numbers::share).orElse(null));
    cells.add(row.band().map(band -> Words.text(band.name())).orElse(null));
    found.obligations().forEach(one -> cells.add(MatrixCell.of(found.score(row, one)).words()));
    return cells;
  }

  private static Anchor link(String words, String look, DownloadHandler handler) {
    var link = new Anchor(handler, "");
    link.add(Symbol.DOWNLOAD.icon(), new Span(Words.text(words)));
    link.setClassName(look);
    return link;
  }
}
