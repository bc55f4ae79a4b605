package vn.mangnon.ui.overview;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.document.ExportOrder;
import vn.mangnon.document.Exports;
import vn.mangnon.document.LongExports;
import vn.mangnon.document.SummaryTable;
import vn.mangnon.document.SummaryWorkbook;
import vn.mangnon.shared.Csv;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.TableJson;
import vn.mangnon.summary.Dimension;
import vn.mangnon.summary.Summaries;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.shell.ExportButton;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** The summary of what is being looked at, as files: counted anew at each download, for whoever downloads it. */
@Component
class SummaryDownloads {

  private final Selections selections;
  private final SummaryWorkbook workbook;
  private final SummaryTable table;
  private final Summaries summaries;
  private final Exports exports;
  private final LongExports longExports;

  SummaryDownloads(
      Selections selections, SummaryWorkbook workbook, SummaryTable table, Summaries summaries, Exports exports,
      LongExports longExports) {
    this.selections = selections;
    this.workbook = workbook;
    this.table = table;
    this.summaries = summaries;
    this.exports = exports;
    this.longExports = longExports;
  }

  Anchor workbook(Supplier<Selection> selection) {
    return link("overview.download.workbook", "button-link primary", event -> {
      Person person = CurrentPerson.get();
      var locale = event.getUI().getLocale();
      SummaryFilter filter = selections.filter(person, selection.get());
      exports.ofSummary(person, "xlsx", filter);
      event.setFileName(SummaryWorkbook.fileName(filter, locale));
      event.setContentType(SummaryWorkbook.TYPE);
      workbook.write(person, filter, locale, event.getOutputStream());
    });
  }

  Anchor csv(Supplier<Selection> selection) {
    return table("csv", Csv.TYPE, Csv::of, selection);
  }

  Anchor json(Supplier<Selection> selection) {
    return table("json", TableJson.TYPE, TableJson::of, selection);
  }

  private Anchor table(
      String format, String type, Function<Table, String> written, Supplier<Selection> selection) {
    return link("overview.download." + format, "button-link", event -> {
      Person person = CurrentPerson.get();
      var locale = event.getUI().getLocale();
      var filter = selections.filter(person, selection.get()).by(Dimension.SCHOOL, Dimension.YEAR);
      exports.ofSummary(person, format, filter);
      event.setFileName(SummaryTable.fileName(filter, locale, format));
      event.setContentType(type);
      event.getOutputStream().write(
          written.apply(table.of(summaries.of(person.scope(), filter), locale)).getBytes(StandardCharsets.UTF_8));
    });
  }

  /** Every figure of the district, made in the background. */
  Button full(Supplier<Selection> selection) {
    Person person = CurrentPerson.get();
    return new ExportButton(longExports, person, Words.text("overview.download.full"),
        () -> new ExportOrder.Workbook(selections.filter(person, selection.get())));
  }

  private static Anchor link(String words, String look, DownloadHandler handler) {
    var link = new Anchor(handler, "");
    link.add(Symbol.DOWNLOAD.icon(), new Span(Words.text(words)));
    link.setClassName(look);
    return link;
  }
}
