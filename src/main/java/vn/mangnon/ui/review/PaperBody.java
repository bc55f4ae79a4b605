package vn.mangnon.ui.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ReportContent;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.ui.shell.Words;

/** The four sections of the report, in the numbering of the office's form. */
final class PaperBody extends Div {

  private static final OwnPlan NO_PLAN = new OwnPlan(null, null, null);

  private final Pen pen;

  PaperBody(Pen pen, List<Indicator> indicators) {
    this.pen = pen;
    addClassName("paper-body");
    add(new H2(Words.text("review.paper.1")));
    add(new H3(Words.text("review.paper.1.1")));
    communication();
    add(new H3(Words.text("review.paper.1.2")));
    add(new PaperActivities(pen), new PaperTrainings(pen));
    add(new H2(Words.text("review.paper.2")));
    add(new PaperIndicators(pen, indicators));
    add(new H2(Words.text("review.paper.3")));
    lines("/funding", ReportContent::funding, "review.paper.no-funding", this::funding);
    add(new H2(Words.text("review.paper.4")));
    add(new H3(Words.text("review.paper.4.1")));
    lines("/strengths", ReportContent::strengths, "review.paper.no-strengths", (line, strength) -> pen.value(line, "", strength));
    add(new H3(Words.text("review.paper.4.2")));
    lines("/shortcomings", ReportContent::shortcomings, "review.paper.none", this::finding);
    add(new H3(Words.text("review.paper.4.3")));
    lines("/recommendations", ReportContent::recommendations, "review.paper.none", this::finding);
    end();
  }

  /** The body of an official document ends with './.'. */
  private void end() {
    if (getComponentAt(getComponentCount() - 1) instanceof Paragraph last) {
      last.add(new Span(last.getElement().getTextRecursively().endsWith(".") ? "/." : "./."));
    }
  }

  private void communication() {
    var communication = pen.reading().after().communication();
    if (communication.text() != null || pen.reading().replacedAt("/communication/text").isPresent()) {
      var text = new Paragraph(pen.value("/communication/text", communication.text()));
      text.addClassName("long-text");
      add(text);
    }
    choices("/communication/hotlines", "review.paper.hotlines", content -> content.communication().hotlines());
    choices("/communication/channels", "review.paper.channels", content -> content.communication().channels());
    ownPlan();
  }

  private void ownPlan() {
    OwnPlan plan = java.util.Objects.requireNonNullElse(pen.reading().after().document().ownPlan(), NO_PLAN);
    OwnPlan former = java.util.Objects.requireNonNullElse(pen.reading().before().document().ownPlan(), NO_PLAN);
    if (plan.equals(NO_PLAN) && former.equals(NO_PLAN)) {
      return;
    }
    var paragraph = new Paragraph(new Span(Words.text("review.paper.own-plan") + " "));
    paragraph.add(pen.value("/document/ownPlan/number", plan.number()), new Span("/"),
        pen.value("/document/ownPlan/symbol", plan.symbol()));
    if (plan.date() != null || former.date() != null) {
      paragraph.add(new Span(" " + Words.text("review.paper.basis-date") + " "),
          pen.value("/document/ownPlan/date", plan.date()));
    }
    paragraph.add(".");
    add(pen.place("/document/ownPlan", paragraph));
  }

  private <T> void choices(String list, String key, Function<ReportContent, List<T>> of) {
    var lines = pen.reading().lines(list, of.apply(pen.reading().before()), of.apply(pen.reading().after()));
    if (!lines.isEmpty()) {
      add(pen.place(list, new Paragraph(new Span(Words.text(key) + " "), PaperChoices.of(pen, lines), new Span("."))));
    }
  }

  private <T> void lines(
      String list, Function<ReportContent, List<T>> of, String noneKey, BiFunction<Line<T>, T, Component> content) {
    var lines = pen.reading().lines(list, of.apply(pen.reading().before()), of.apply(pen.reading().after()));
    if (lines.stream().allMatch(line -> line.standing() == Line.Standing.REMOVED)) {
      add(pen.place(list, new Paragraph(Words.text(noneKey))));
    }
    for (Line<T> line : lines) {
      var paragraph = new Paragraph(content.apply(line, line.shown()));
      paragraph.addComponentAsFirst(new Span("- "));
      paragraph.addClassName("dash-line");
      pen.mark(line, paragraph, paragraph);
      add(pen.place(line.place(), paragraph));
    }
  }

  private Component funding(Line<Funding> line, Funding funding) {
    var words = new Span(new Span(Words.name(funding.source() == null ? vn.mangnon.report.FundingSource.OTHER : funding.source())));
    String place = line.pointer();
    if (funding.amount() != null || pen.reading().replacedAt(place + "/amount").isPresent()) {
      words.add(new Span(": "), pen.value(line, "/amount", funding.amount()), new Span(" " + Words.text("review.paper.dong")));
    }
    if (funding.text() != null || pen.reading().replacedAt(place + "/text").isPresent()) {
      words.add(new Span(". "), pen.value(line, "/text", funding.text()));
    }
    return words;
  }

  private Component finding(Line<Finding> line, Finding finding) {
    var words = new Span(pen.value(line, "/text", finding.text()));
    var category = new Span(new Span(" ("), pen.value(line, "/category", finding.category()), new Span(")"));
    category.addClassName("paper-note");
    words.add(category);
    return words;
  }
}
