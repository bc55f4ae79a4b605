package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** How many people of each group took part, and where it matters how many times. A group left empty is not reported. */
final class ParticipantsTable extends FieldSet {

  /** The fields of a group. */
  private record Line(FigureField people, @Nullable FigureField attendances) {

    Optional<Participants> read(ParticipantGroup group) {
      var read = new Participants(group, people.count(), attendances == null ? null : attendances.count());
      return Optional.of(read).filter(given -> !given.equals(new Participants(group, null, null)));
    }

    void show(Participants given) {
      people.show(given.people());
      if (attendances != null) {
        attendances.show(given.attendances());
      }
    }
  }

  private final Span allPeople = new Span();
  private final Span allAttendances = new Span();
  private final Map<ParticipantGroup, Line> lines = new EnumMap<>(ParticipantGroup.class);

  private ParticipantsTable(String legendKey, boolean withAttendances, Runnable edited) {
    super(Words.text(legendKey));
    addClassNames("participants", withAttendances ? "two-figures" : "one-figure");
    var hint = new Paragraph(Words.text(legendKey + ".hint"));
    hint.addClassName("note");
    add(hint, head(Words.text("form.group")), head(Words.text("form.people")));
    if (withAttendances) {
      add(head(Words.text("form.attendances")));
    }
    for (ParticipantGroup group : ParticipantGroup.values()) {
      add(new Span(Words.name(group)));
      FigureField people = figure(group, "form.people", edited);
      FigureField attendances = withAttendances ? figure(group, "form.attendances", edited) : null;
      lines.put(group, new Line(people, attendances));
      people.addValueChangeListener(_ -> addUp());
      if (attendances != null) {
        attendances.addValueChangeListener(_ -> addUp());
      }
    }
    add(total(new Span(Words.text("form.total"))), total(allPeople));
    if (withAttendances) {
      add(total(allAttendances));
    }
    addUp();
  }

  private static Span total(Span cell) {
    cell.addClassName("participants-total");
    return cell;
  }

  /** What was not given is not zero: without any figure there is no total. */
  private void addUp() {
    allPeople.setText(sum(lines.values().stream().map(Line::people)));
    allAttendances.setText(sum(lines.values().stream().map(Line::attendances).filter(Objects::nonNull)));
  }

  private static String sum(Stream<FigureField> fields) {
    return fields.map(FigureField::figure).filter(Objects::nonNull).reduce(Long::sum).map(Numbers::count).orElse("–");
  }

  static ParticipantsTable withAttendances(String legendKey, Runnable edited) {
    return new ParticipantsTable(legendKey, true, edited);
  }

  static ParticipantsTable ofPeople(String legendKey, Runnable edited) {
    return new ParticipantsTable(legendKey, false, edited);
  }

  private static Span head(String words) {
    var head = new Span(words);
    head.addClassName("participants-head");
    head.getElement().setAttribute("aria-hidden", "true");
    return head;
  }

  private FigureField figure(ParticipantGroup group, String whatKey, Runnable edited) {
    var field = FormPart.watched(FigureField.count(""), edited);
    field.setAriaLabel(Words.text("form.group-figure", group, Words.text(whatKey).toLowerCase(Locale.ROOT)));
    add(field);
    return field;
  }

  void show(List<Participants> participants) {
    lines.forEach((group, line) -> line.show(participants.stream()
        .filter(given -> given.group() == group)
        .findFirst()
        .orElse(new Participants(group, null, null))));
  }

  List<Participants> read() {
    return lines.entrySet().stream().flatMap(line -> line.getValue().read(line.getKey()).stream()).toList();
  }

  /** Pointers count the groups that are given: /participants/1/people is that of the second of them. */
  Optional<Component> at(String pointer) {
    String[] steps = pointer.split("/");
    if (steps.length < 3 || !steps[1].equals("participants") || !steps[2].matches("\\d")) {
      return Optional.empty();
    }
    return read().stream().skip(Integer.parseInt(steps[2])).findFirst().map(given -> {
      Line line = lines.get(given.group());
      boolean attendances = steps.length > 3 && steps[3].equals("attendances") && line.attendances() != null;
      return attendances ? line.attendances() : line.people();
    });
  }

  void identify(String prefix) {
    String id = prefix.substring(1).replace('/', '-');
    lines.forEach((group, line) -> {
      line.people().setId(id + "-" + group.name().toLowerCase(Locale.ROOT) + "-people");
      if (line.attendances() != null) {
        line.attendances().setId(id + "-" + group.name().toLowerCase(Locale.ROOT) + "-attendances");
      }
    });
  }
}
