package vn.mangnon.ui.review;

import static vn.mangnon.ui.review.PaperTable.Column.NUMBER;
import static vn.mangnon.ui.review.PaperTable.Column.TEXT;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.Change;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;

/** II: every indicator of the programme, by groups where it has them; 0, 'không phát sinh' and 'chưa báo cáo' apart. */
final class PaperIndicators extends Div {

  private final Pen pen;
  private final List<Line<IndicatorValue>> values;
  private final PaperTable table = new PaperTable("review.indicators", NUMBER, TEXT, TEXT, NUMBER);

  PaperIndicators(Pen pen, List<Indicator> indicators) {
    this.pen = pen;
    var reading = pen.reading();
    values = reading.lines("/indicators", reading.before().indicators(), reading.after().indicators());
    for (int i = 0; i < indicators.size(); i++) {
      indicator(i + 1, indicators.get(i));
    }
    add(pen.place("/indicators", table));
  }

  private void indicator(int number, Indicator indicator) {
    var row = table.row();
    table.cell(row, 0, new Span(Values.words(number)));
    table.cell(row, 1, new Span(Words.text(indicator.name())));
    table.cell(row, 2, new Span(Words.text(indicator.unit())));
    Optional<Line<IndicatorValue>> whole = of(indicator, null);
    if (indicator.groups().isEmpty() || whole.isPresent()) {
      value(row, whole);
    } else {
      table.cell(row, 3);
    }
    for (String group : indicator.groups()) {
      group(indicator, ParticipantGroup.valueOf(group));
    }
  }

  private void group(Indicator indicator, ParticipantGroup group) {
    var row = table.row();
    table.cell(row, 0);
    table.cell(row, 1, new Span("– " + Words.name(group))).addClassName("indented");
    table.cell(row, 2, new Span(Words.text(indicator.unit())));
    value(row, of(indicator, group));
  }

  private void value(NativeTableRow row, Optional<Line<IndicatorValue>> line) {
    NativeTableCell cell = table.cell(row, 3, line.map(this::words).orElseGet(() -> new Span(missing())));
    cell.setClassName("missing", line.isEmpty() || line.get().standing() == Line.Standing.REMOVED);
    line.ifPresent(value -> {
      row.addClassName(value.standing().className());
      pen.place(value.place(), row);
    });
  }

  private Component words(Line<IndicatorValue> line) {
    String words = Values.indicator(line.shown());
    return switch (line.standing()) {
      case KEPT -> pen.reading().replacedAt(line.pointer())
          .<Component>map(PaperIndicators::changed)
          .orElseGet(() -> new Span(words));
      case ADDED -> new Span(Pen.removed(missing()), new Span(" "), Pen.added(words));
      case REMOVED -> new Span(Pen.removed(words), new Span(" "), Pen.added(missing()));
    };
  }

  private static Component changed(Change.Replaced change) {
    return new Span(
        Pen.removed(Values.words(change.before().orElse(null))), new Span(" "),
        Pen.added(Values.words(change.after().orElse(null))));
  }

  private Optional<Line<IndicatorValue>> of(Indicator indicator, @Nullable ParticipantGroup group) {
    return values.stream()
        .filter(line -> line.shown().code().equals(indicator.code()) && Objects.equals(line.shown().group(), group))
        .findFirst();
  }

  private static String missing() {
    return Words.text("review.indicators.missing");
  }
}
