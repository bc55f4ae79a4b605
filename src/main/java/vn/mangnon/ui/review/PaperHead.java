package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.Report;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Values;
import vn.mangnon.ui.shell.Words;

/** From the national heading to the documents that the report rests on, as Decree 30/2020/NĐ-CP sets them. */
final class PaperHead extends Div {

  private final Pen pen;

  /** @param office that supervised the school on the day of the document */
  PaperHead(Pen pen, Report report, Optional<String> office) {
    this.pen = pen;
    Document document = pen.reading().after().document();
    addClassName("paper-head");
    String addressee = office.orElseGet(() -> Words.text("review.paper.office-unknown"));
    add(new Div(
        part("paper-issuer",
            line("superior", new Span(addressee.toUpperCase(Locale.ROOT))),
            line("issuer", new Span(report.school().name().toUpperCase(Locale.ROOT)))),
        part("paper-nation",
            line("nation", new Span(Words.text("review.paper.nation"))),
            line("motto", new Span(Words.text("review.paper.motto")))),
        line("symbol", number(document)),
        line("place-date", placeAndDate(document))));
    getChildren().findFirst().orElseThrow().addClassName("paper-letterhead");
    add(line("type", new Span(Words.text("review.paper.type"))));
    add(line("subject", pen.value("/document/subject", document.subject())));
    add(line("addressee", new Span(Words.text("review.paper.addressee", addressee))));
    var bases = pen.reading().lines(
        "/document/basis", pen.reading().before().document().basis(), document.basis());
    for (Line<Basis> line : bases) {
      add(basis(line, line == bases.getLast() ? "." : ";"));
    }
    add(new Paragraph(Words.text("review.paper.opening", report.school().name(), report.period().label(),
        report.period().windowFrom(), report.period().windowTo())));
  }

  private Component number(Document document) {
    var number = new Span(new Span(Words.text("review.paper.number") + " "));
    number.add(pen.value("/document/number", document.number(), PaperHead::padded));
    number.add(new Span("/"), pen.value("/document/symbol", document.symbol()));
    return number;
  }

  private Component placeAndDate(Document document) {
    var line = new Span();
    line.add(pen.value("/document/place", document.place()));
    line.add(new Span(", "), pen.value("/document/date", document.date(), PaperHead::day));
    return line;
  }

  private Component basis(Line<Basis> line, String end) {
    Basis basis = line.shown();
    var paragraph = new Paragraph();
    paragraph.addClassName("basis");
    paragraph.add(new Span(Words.text("review.paper.basis") + " "));
    paragraph.add(pen.value(line, "/kind", basis.kind()), new Span(" " + Words.text("review.paper.basis-number") + " "));
    paragraph.add(pen.value(line, "/number", basis.number()), new Span("/"), pen.value(line, "/symbol", basis.symbol()));
    if (basis.date() != null || pen.reading().replacedAt(line.pointer() + "/date").isPresent()) {
      paragraph.add(new Span(" " + Words.text("review.paper.basis-date") + " "), pen.value(line, "/date", basis.date()));
    }
    if (basis.issuer() != null || pen.reading().replacedAt(line.pointer() + "/issuer").isPresent()) {
      paragraph.add(new Span(" " + Words.text("review.paper.basis-issuer") + " "), pen.value(line, "/issuer", basis.issuer()));
    }
    paragraph.add(end);
    pen.mark(line, paragraph, paragraph);
    return pen.place(line.place(), paragraph);
  }

  /** Numbers under ten are written with a zero. */
  private static String padded(@Nullable String number) {
    return number != null && number.length() == 1 ? "0" + number : Values.words(number);
  }

  /** Days under ten and the months January and February are written with a zero. */
  private static String day(@Nullable Object day) {
    if (!(day instanceof LocalDate date)) {
      return Values.words(day);
    }
    return Words.text("review.paper.date",
        "%02d".formatted(date.getDayOfMonth()),
        date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : "" + date.getMonthValue(),
        "" + date.getYear(), Texts.date(date));
  }

  private static Div part(String className, Component... content) {
    var part = new Div(content);
    part.addClassName(className);
    return part;
  }

  private static Div line(String className, Component content) {
    return part("paper-" + className, content);
  }
}
