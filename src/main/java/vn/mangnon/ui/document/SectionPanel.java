package vn.mangnon.ui.document;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import vn.mangnon.document.SummaryReport.Draft;
import vn.mangnon.document.SummaryReport.Written;
import vn.mangnon.document.SummaryReports;
import vn.mangnon.document.SummarySection;
import vn.mangnon.document.SummarySource;
import vn.mangnon.report.TextDifference;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** One section: its words, whose they are, and where each of its numbers comes from. */
final class SectionPanel extends Panel {

  private final SummarySection section;
  private final Draft draft;
  private final SourceLinks links;
  private final TextArea words = new TextArea();
  private final Div state = new Div();
  private final Div sources = new Div();
  private final Button forget;
  private Optional<Written> written;
  private String saved;

  /** @param forgotten when the words of the figures are wanted again */
  SectionPanel(SummarySection section, Draft draft, SourceLinks links, boolean editable, Runnable forgotten) {
    super(section.title());
    this.section = section;
    this.draft = draft;
    this.links = links;
    written = draft.written(section);
    saved = draft.words(section);
    addClassName("summary-section");
    setId("section-" + section.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    words.setId("words-" + section.name());
    words.setAriaLabel(section.title());
    words.setWidthFull();
    words.setMinRows(3);
    words.setMaxLength(SummaryReports.LONGEST_SECTION);
    words.setReadOnly(!editable);
    words.setValueChangeMode(ValueChangeMode.LAZY);
    words.setValue(saved);
    words.addValueChangeListener(_ -> showSources());
    forget = new Button(Words.text("summary-report.forget"), Symbol.ROTATE_CCW.icon(), _ -> forgotten.run());
    forget.addThemeVariants(ButtonVariant.TERTIARY);
    state.addClassName("summary-section-state");
    sources.addClassName("summary-section-sources");
    add(state, words, sources);
    showState();
    showSources();
  }

  SummarySection section() {
    return section;
  }

  String typed() {
    return words.getValue().strip();
  }

  /** What the figures say by themselves. */
  String told() {
    return draft.told().get(section);
  }

  long version() {
    return written.map(Written::version).orElse(0L);
  }

  boolean changed() {
    return !typed().equals(saved.strip());
  }

  /** The words of the screen are in the database. */
  void saved(Written now) {
    written = Optional.of(now);
    saved = now.words();
    showState();
  }

  /** Somebody else's words came between: what is typed here stands over them the next time. */
  void knows(Optional<Written> theirs) {
    written = theirs;
  }

  /** Shows other words, as if they were typed. */
  void put(String other, Optional<Written> now) {
    written = now;
    saved = other;
    words.setValue(other);
    showState();
    showSources();
  }

  private void showState() {
    state.removeAll();
    state.add(new Span(written
        .map(by -> Words.text("summary-report.written", by.at(), by.by()))
        .orElseGet(() -> Words.text("summary-report.told"))));
    boolean editable = !words.isReadOnly();
    if (written.isPresent() && editable) {
      state.add(forget);
    }
    written.filter(by -> !by.told().equals(told())).ifPresent(by -> state.add(outdated(by.told(), told())));
  }

  /** What the figures say now beside what they said when somebody wrote. */
  private static NativeDetails outdated(String then, String now) {
    var summary = new Span(Symbol.TRIANGLE_ALERT.icon(), new Span(Words.text("summary-report.outdated")));
    var details = new NativeDetails(summary, new DifferenceLine(TextDifference.of(then, now)));
    details.addClassNames("summary-outdated", Tone.WARNING.className());
    return details;
  }

  private void showSources() {
    sources.removeAll();
    List<SummarySource> cited = draft.cited(words.getValue());
    List<String> unknown = draft.unknown(words.getValue());
    if (!unknown.isEmpty()) {
      var warning = new Paragraph(
          Symbol.TRIANGLE_ALERT.icon(), new Span(Words.text("summary-report.unknown", String.join(", ", unknown))));
      warning.addClassNames("summary-unknown", Tone.WARNING.className());
      sources.add(warning);
    }
    if (!cited.isEmpty()) {
      var list = new UnorderedList();
      cited.forEach(source -> list.add(item(source)));
      sources.add(new NativeDetails(new Span(Words.text("summary-report.sources", cited.size())), list));
    }
  }

  private ListItem item(SummarySource source) {
    String line = "[" + source.code() + "] " + source.what() + ": " + source.value();
    return links.address(source)
        .map(address -> {
          var link = new Anchor(address, line);
          link.getElement().setAttribute("router-link", true);
          return new ListItem(link);
        })
        .orElseGet(() -> new ListItem(line));
  }
}
