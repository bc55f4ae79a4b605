package vn.mangnon.ui.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent;
import vn.mangnon.shared.Rejection.Problem;

/** The parts of the form, in its order, and which sections of the report each of them fills. */
enum ReportPart {
  HEAD(content -> false, "/document"),
  COMMUNICATION(
      content -> content.communication().equals(ReportContent.EMPTY.communication()), "/communication"),
  ACTIVITIES(content -> content.activities().isEmpty(), "/activities"),
  TRAININGS(content -> content.trainings().isEmpty(), "/trainings"),
  FIGURES(content -> content.indicators().isEmpty(), "/indicators"),
  FUNDING(content -> content.funding().isEmpty(), "/funding"),
  OUTSTANDING(content -> content.progress().isEmpty(), "/progress"),
  EVALUATION(
      content -> content.strengths().isEmpty() && content.shortcomings().isEmpty()
          && content.recommendations().isEmpty(),
      "/strengths", "/shortcomings", "/recommendations"),
  CLOSING(content -> false, "/recipients", "/signer");

  private final Predicate<ReportContent> empty;
  private final List<String> sections;

  ReportPart(Predicate<ReportContent> empty, String... sections) {
    this.empty = empty;
    this.sections = List.of(sections);
  }

  static Optional<ReportPart> of(String pointer) {
    return Arrays.stream(values()).filter(part -> part.holds(pointer)).findFirst();
  }

  boolean holds(String pointer) {
    return sections.stream().anyMatch(section -> pointer.equals(section) || pointer.startsWith(section + "/"));
  }

  /** The report with this part of another one, and all the rest as it is. */
  ReportContent copied(ReportContent own, ReportContent other) {
    return new ReportContent(
        this == HEAD ? headed(own.document(), other.document()) : own.document(),
        (this == COMMUNICATION ? other : own).communication(),
        (this == ACTIVITIES ? other : own).activities(),
        (this == TRAININGS ? other : own).trainings(),
        (this == FIGURES ? other : own).indicators(),
        (this == FUNDING ? other : own).funding(),
        (this == EVALUATION ? other : own).strengths(),
        (this == EVALUATION ? other : own).shortcomings(),
        (this == EVALUATION ? other : own).recommendations(),
        (this == CLOSING ? other : own).recipients(),
        (this == CLOSING ? other : own).signer(),
        (this == OUTSTANDING ? other : own).progress(),
        own.evidence(),
        own.explanations());
  }

  /** The report with this part as it was. */
  ReportContent restored(ReportContent now, ReportContent before) {
    ReportContent copied = copied(now, before);
    return this == HEAD ? new ReportContent(
        before.document(), copied.communication(), copied.activities(), copied.trainings(), copied.indicators(),
        copied.funding(), copied.strengths(), copied.shortcomings(), copied.recommendations(), copied.recipients(),
        copied.signer(), copied.progress(), copied.evidence(), copied.explanations()) : copied;
  }

  /** Number, date and subject are those of one document alone. */
  private static Document headed(Document own, Document other) {
    return new Document(
        own.number(), other.symbol(), other.place(), own.date(), own.subject(), other.basis(), other.ownPlan());
  }

  /** Nothing has been given here, and nothing needs to be. */
  boolean empty(ReportContent content) {
    return empty.test(content);
  }

  long problems(List<Problem> problems) {
    return problems.stream().filter(problem -> holds(problem.pointer())).count();
  }

  /** The pointer of the part itself, for links that lead to it. */
  String pointer() {
    return sections.getFirst();
  }

  String id() {
    return "part-" + name().toLowerCase(Locale.ROOT);
  }
}
