package vn.mangnon.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.mangnon.report.ReportContent.Evidence;
import vn.mangnon.report.ReportContent.Explanation;
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
  private final OutstandingPart outstanding;
  private final EvaluationPart evaluation;
  private final ClosingPart closing;
  private final List<FormPart> parts;
  /** By the pointers of the parts that they belong to. */
  private final Map<String, EvidenceBox> evidence = new LinkedHashMap<>();
  private final List<HasValidation> marked = new ArrayList<>();
  private List<Evidence> otherEvidence = List.of();
  /** Given where the report is checked, and kept here. */
  private List<Explanation> explanations = List.of();

  FormParts(FormDesk desk) {
    head = new HeadPart(desk.edited());
    communication = new CommunicationPart(desk.edited());
    activities = new ActivitiesPart(desk);
    trainings = new TrainingsPart(desk);
    figures = new FiguresPart(desk);
    funding = new FundingPart(desk.edited());
    outstanding = new OutstandingPart(desk);
    evaluation = new EvaluationPart(desk.edited());
    closing = new ClosingPart(desk.edited());
    parts = List.of(
        head, communication, activities, trainings, figures, funding, outstanding, evaluation, closing);
    addClassName("form-parts");
    parts.forEach(this::add);
    for (FormPart part : List.of(head, communication, funding, outstanding, evaluation)) {
      var box = new EvidenceBox(desk.attachments(), desk.edited());
      box.stand(Words.name(part.part()));
      part.add(box);
      evidence.put(part.part().pointer(), box);
    }
    desk.precedent().last().ifPresent(last -> parts.stream()
        .filter(part -> part != outstanding)
        .forEach(part -> part.offer(new CopyFromLast(this, part, last, desk.edited()))));
  }

  void show(ReportContent content) {
    parts.forEach(part -> part.show(content));
    evidence.forEach((part, box) -> box.show(filesOf(content, part)));
    explanations = content.explanations();
    otherEvidence = content.evidence().stream().filter(file -> !evidence.containsKey(file.part())).toList();
  }

  private static List<UUID> filesOf(ReportContent content, String part) {
    return content.evidence().stream().filter(file -> file.part().equals(part)).map(Evidence::file).toList();
  }

  ReportContent read() {
    return new ReportContent(
        head.read(), communication.read(), activities.read(), trainings.read(), figures.read(), funding.read(),
        evaluation.strengths(), evaluation.shortcomings(), evaluation.recommendations(),
        closing.recipients(), closing.signer(), outstanding.read(), files(), explanations);
  }

  private List<Evidence> files() {
    return Stream.concat(
            evidence.entrySet().stream().flatMap(box ->
                box.getValue().read().stream().map(file -> new Evidence(box.getKey(), file))),
            otherEvidence.stream())
        .toList();
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

  /** Puts what the district says below the field of that pointer, or below what lies nearest around it. */
  void comment(String pointer, Component said) {
    at(pointer).flatMap(Component::getParent).ifPresent(around -> {
      int below = around.getElement().indexOfChild(at(pointer).orElseThrow().getElement()) + 1;
      around.getElement().insertChild(below, said.getElement());
    });
  }

  /** Says at each figure why it seems wrong. */
  void doubt(List<Problem> doubts) {
    figures.doubt(doubts);
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
