package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.FieldSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.programme.Aggregation;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ParticipantGroup;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.ui.shell.Words;

/** II: the programme's figures. A figure left empty is not reported, which is neither 0 nor 'không phát sinh'. */
final class FiguresPart extends FormPart {

  /** A field for one figure, whatever its kind. */
  interface Figure {

    void show(Optional<IndicatorValue> value);

    Optional<IndicatorValue> read();

    Component field();

    boolean holds(IndicatorValue value);
  }

  private final FigureHints hints;
  private final List<Figure> figures = new ArrayList<>();
  /** Values of indicators that the programme no longer asks for stay as they are. */
  private List<IndicatorValue> others = List.of();

  FiguresPart(FormDesk desk) {
    super(ReportPart.FIGURES, desk.edited());
    hints = new FigureHints(desk.precedent(), desk.indicators());
    add(note("form.figures.hint"), note("form.figures.children"));
    desk.indicators().forEach(this::add);
  }

  private void add(Indicator indicator) {
    if (indicator.aggregation() == Aggregation.YES_SHARE) {
      var answer = new YesOrNo(indicator, edited());
      figures.add(answer);
      add(answer);
    } else if (indicator.groups().isEmpty()) {
      String label = Words.text("form.figure.label", indicator.name(), indicator.unit());
      add(figure(indicator, Optional.empty(), label, label));
    } else {
      var group = new FieldSet(Words.text("form.figure.label", indicator.name(), indicator.unit()));
      group.addClassName("figure-group");
      indicator.groups().stream().map(ParticipantGroup::valueOf).forEach(people -> group.add(figure(
          indicator, Optional.of(people), Words.name(people),
          Words.text("form.figure.of-group", indicator.name(), people))));
      add(group);
    }
  }

  private FigureRow figure(Indicator indicator, Optional<ParticipantGroup> group, String label, String fullName) {
    var row = new FigureRow(
        indicator.code(), group, label, fullName, hints.of(indicator.code(), group.orElse(null)), edited());
    figures.add(row);
    return row;
  }

  @Override
  void show(ReportContent content) {
    figures.forEach(figure -> figure.show(content.indicators().stream().filter(figure::holds).findFirst()));
    others = content.indicators().stream()
        .filter(value -> figures.stream().noneMatch(figure -> figure.holds(value)))
        .toList();
  }

  /** Says at each figure why it seems wrong. */
  void doubt(List<Problem> doubts) {
    List<IndicatorValue> given = read();
    for (Figure figure : figures) {
      if (figure instanceof FigureRow row) {
        row.doubt(doubts.stream()
            .filter(doubt -> index(doubt.pointer()).filter(at -> at < given.size() && row.holds(given.get(at))).isPresent())
            .findFirst().map(Words::explain));
      }
    }
  }

  /** The index in a pointer such as /indicators/3/value. */
  private static Optional<Integer> index(String pointer) {
    String[] steps = pointer.split("/");
    return steps.length < 3 || !steps[1].equals("indicators") || !steps[2].matches("\\d{1,3}")
        ? Optional.empty() : Optional.of(Integer.valueOf(steps[2]));
  }

  List<IndicatorValue> read() {
    return Stream.concat(figures.stream().flatMap(figure -> figure.read().stream()), others.stream()).toList();
  }

  /** Pointers count the figures that are given. */
  @Override
  Optional<Component> at(String pointer) {
    return index(pointer)
        .map(at -> read().stream().skip(at).findFirst()
            .flatMap(value -> figures.stream().filter(figure -> figure.holds(value)).findFirst())
            .map(Figure::field))
        .orElseGet(() -> super.at(pointer));
  }
}
