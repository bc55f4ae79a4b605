package vn.mangnon.ui.compliance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import vn.mangnon.audit.AuditEvent;
import vn.mangnon.programme.Indicator;
import vn.mangnon.shared.Texts;
import vn.mangnon.ui.shell.Panel;
import vn.mangnon.ui.shell.Symbol;
import vn.mangnon.ui.shell.Words;

/** Who changed an obligation, and from what to what, the latest first. */
class ObligationHistory extends Panel {

  /** Enumerations whose constants may stand in what was recorded. */
  private static final List<String> NAMED = List.of(
      "CheckKind", "Section", "Counted", "CountedYear", "Comparison", "Headed", "Level", "Ownership",
      "ParticipantGroup");

  private final Map<String, Indicator> indicators;

  ObligationHistory(List<AuditEvent> events, Map<String, Indicator> indicators) {
    super(Words.text("obligations.history"));
    this.indicators = indicators;
    addClassName("timeline");
    if (events.isEmpty()) {
      add(new Paragraph(Words.text("obligations.history.none")));
      return;
    }
    var list = new OrderedList();
    events.forEach(event -> list.add(item(event)));
    add(list);
  }

  private ListItem item(AuditEvent event) {
    var what = new Span(Words.name(event.kind()));
    what.addClassName("timeline-what");
    var who = new Div(Texts.moment(event.at()) + " · " + event.author().name());
    who.addClassName("note");
    var words = new Div(what, who);
    var before = event.details().path("before");
    var after = event.details().path("after");
    if (before.isObject()) {
      Stream.concat(names(before), names(after)).distinct()
          .filter(name -> !before.path(name).equals(after.path(name)))
          .forEach(name -> words.add(change(name, before.path(name), after.path(name))));
    }
    return new ListItem(Symbol.PENCIL.icon(), words);
  }

  private static Stream<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey);
  }

  /** Such as 'Trọng số: 10 → 15'. */
  private Div change(String name, JsonNode before, JsonNode after) {
    var change = new Div(Words.find("audit.detail." + name).orElse(name) + ": "
        + Words.text("audit.from-to", word(before), word(after)));
    change.addClassName("said");
    return change;
  }

  private String word(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty()
          ? Words.text("audit.nothing")
          : StreamSupport.stream(value.spliterator(), false).map(this::word).collect(Collectors.joining(", "));
    }
    String text = value.asString("");
    if (text.isEmpty()) {
      return Words.text("audit.nothing");
    }
    if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return Texts.date(LocalDate.parse(text));
    }
    return Optional.ofNullable(indicators.get(text)).map(indicator -> Words.text(indicator.name()))
        .or(() -> NAMED.stream().flatMap(type -> Words.find(type + "." + text).stream()).findFirst())
        .orElse(text);
  }
}
