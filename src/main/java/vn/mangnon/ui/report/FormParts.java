package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ReportContent;
import vn.mangnon.shared.Rejection.Problem;
import vn.mangnon.ui.shell.ErrorSummary;
import vn.mangnon.ui.shell.Words;

/** All fields of the form: a whole report goes in and comes out. */
final class FormParts extends Div {

  private final HeadPart head;
  private final CommunicationPart communication;
  private final ActivitiesPart activities;
  private final TrainingsPart trainings;
  private final FiguresPart figures;
  private final FundingPart funding;
  private final EvaluationPart evaluation;
  private final ClosingPart closing;
  private final List<FormPart> parts;
  private final List<HasValidation> marked = new ArrayList<>();

  FormParts(List<Indicator> indicators, Runnable edited) {
    head = new HeadPart(edited);
    communication = new CommunicationPart(edited);
    activities = new ActivitiesPart(edited);
    trainings = new TrainingsPart(edited);
    figures = new FiguresPart(indicators, edited);
    funding = new FundingPart(edited);
    evaluation = new EvaluationPart(edited);
    closing = new ClosingPart(edited);
    parts = List.of(head, communication, activities, trainings, figures, funding, evaluation, closing);
    addClassName("form-parts");
    parts.forEach(this::add);
  }

  void show(ReportContent content) {
    parts.forEach(part -> part.show(content));
  }

  ReportContent read() {
    return new ReportContent(
        head.read(), communication.read(), activities.read(), trainings.read(), figures.read(), funding.read(),
        evaluation.strengths(), evaluation.shortcomings(), evaluation.recommendations(),
        closing.recipients(), closing.signer());
  }

  FormPart part(ReportPart wanted) {
    return parts.get(wanted.ordinal());
  }

  /** The field of that pointer, or what lies nearest around it. */
  Optional<Component> at(String pointer) {
    for (String place = pointer; !place.isEmpty(); place = place.substring(0, place.lastIndexOf('/'))) {
      String near = place;
      Optional<Component> field = parts.stream().flatMap(part -> part.at(near).stream()).findFirst();
      if (field.isPresent()) {
        return field;
      }
    }
    return ReportPart.of(pointer).map(part -> part(part).heading());
  }

  /** What the field of that pointer is called, with the part that it stands in. */
  String name(String pointer) {
    String part = ReportPart.of(pointer).map(Words::name).orElse("");
    return at(pointer)
        .flatMap(field -> label(field).filter(label -> !label.isBlank()))
        .map(label -> part + " – " + label)
        .orElse(part);
  }

  private static Optional<String> label(Component field) {
    Optional<String> spoken = Optional.ofNullable(field.getElement().getProperty("accessibleName"));
    return spoken.or(() -> field instanceof HasLabel labelled ? Optional.ofNullable(labelled.getLabel()) : Optional.empty());
  }

  /** Says at each field what is the matter with it. */
  void mark(List<Problem> problems) {
    marked.forEach(field -> field.setInvalid(false));
    marked.clear();
    for (Problem problem : problems) {
      if (at(problem.pointer()).orElse(null) instanceof HasValidation field) {
        field.setErrorMessage(Words.explain(problem));
        field.setInvalid(true);
        marked.add(field);
      }
    }
  }

  List<ErrorSummary.Line> lines(List<Problem> problems) {
    return problems.stream()
        .flatMap(problem -> at(problem.pointer())
            .map(field -> Stream.of(new ErrorSummary.Line(Words.explain(problem), field)))
            .orElse(Stream.empty()))
        .toList();
  }

  /** Nothing can be typed any more, but all that was typed stays to be read and copied. */
  void close() {
    setEnabled(false);
  }
}
