package vn.mangnon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;

/**
 * What changed from one revision of a report to another, in the order of the document. A line that only moved is not
 * a change; a reworded line is one change and not a removed and an added one.
 */
public final class Comparison {

  private static final OwnPlan NO_PLAN = new OwnPlan(null, null, null);

  private final List<Change> changes = new ArrayList<>();
  private final Map<String, List<Row>> rows = new HashMap<>();

  private Comparison() {}

  /** A line of a list as both revisions have it: its index in each, empty where one has it not. */
  public record Row(OptionalInt before, OptionalInt after) {}

  /** Compares the fields of a line that both revisions have; {@code place} is the line's pointer in the later one. */
  private interface Fields<T> {
    void compare(String place, T before, T after);
  }

  public static Comparison of(ReportContent before, ReportContent after) {
    var comparison = new Comparison();
    comparison.document(before.document(), after.document());
    comparison.communication(before.communication(), after.communication());
    comparison.lines("/activities", before.activities(), after.activities(), Likeness::ofActivities,
        comparison::activity);
    comparison.lines("/trainings", before.trainings(), after.trainings(), Likeness::ofTrainings, comparison::training);
    comparison.lines("/indicators", before.indicators(), after.indicators(), Likeness::ofIndicators,
        comparison::indicator);
    comparison.lines("/funding", before.funding(), after.funding(), Likeness::ofFunding, comparison::funding);
    comparison.texts("/strengths", before.strengths(), after.strengths());
    comparison.lines("/shortcomings", before.shortcomings(), after.shortcomings(), Likeness::ofFindings,
        comparison::finding);
    comparison.lines("/recommendations", before.recommendations(), after.recommendations(), Likeness::ofFindings,
        comparison::finding);
    comparison.texts("/recipients", before.recipients(), after.recipients());
    comparison.signer(before.signer(), after.signer());
    comparison.lines("/progress", before.progress(), after.progress(), Likeness::ofProgress, comparison::progress);
    comparison.choices("/evidence", before.evidence(), after.evidence());
    comparison.lines("/explanations", before.explanations(), after.explanations(), Likeness::ofExplanations,
        comparison::explanation);
    return comparison;
  }

  /** In the order of the document. */
  public List<Change> changes() {
    return List.copyOf(changes);
  }

  /** The lines of the list at that pointer as they are read together: those of the later revision, with the removed ones where they stood. */
  public List<Row> rows(String list) {
    return rows.getOrDefault(list, List.of());
  }

  public Optional<Change.Replaced> replacedAt(String pointer) {
    return changes.stream()
        .filter(Change.Replaced.class::isInstance)
        .map(Change.Replaced.class::cast)
        .filter(change -> change.pointer().equals(pointer))
        .findFirst();
  }

  private void document(Document before, Document after) {
    field("/document/number", before.number(), after.number());
    field("/document/symbol", before.symbol(), after.symbol());
    field("/document/place", before.place(), after.place());
    field("/document/date", before.date(), after.date());
    field("/document/subject", before.subject(), after.subject());
    lines("/document/basis", before.basis(), after.basis(), Likeness::ofBases, this::basis);
    OwnPlan planBefore = Objects.requireNonNullElse(before.ownPlan(), NO_PLAN);
    OwnPlan planAfter = Objects.requireNonNullElse(after.ownPlan(), NO_PLAN);
    field("/document/ownPlan/number", planBefore.number(), planAfter.number());
    field("/document/ownPlan/symbol", planBefore.symbol(), planAfter.symbol());
    field("/document/ownPlan/date", planBefore.date(), planAfter.date());
  }

  private void basis(String place, Basis before, Basis after) {
    field(place + "/kind", before.kind(), after.kind());
    field(place + "/number", before.number(), after.number());
    field(place + "/symbol", before.symbol(), after.symbol());
    field(place + "/issuer", before.issuer(), after.issuer());
    field(place + "/date", before.date(), after.date());
  }

  private void communication(Communication before, Communication after) {
    field("/communication/text", before.text(), after.text());
    choices("/communication/hotlines", before.hotlines(), after.hotlines());
    choices("/communication/channels", before.channels(), after.channels());
  }

  private void activity(String place, Activity before, Activity after) {
    field(place + "/title", before.title(), after.title());
    field(place + "/category", before.category(), after.category());
    field(place + "/date", before.date(), after.date());
    field(place + "/sessions", before.sessions(), after.sessions());
    choices(place + "/channels", before.channels(), after.channels());
    field(place + "/partner", before.partner(), after.partner());
    lines(place + "/participants", before.participants(), after.participants(), Likeness::ofParticipants,
        this::participants);
    choices(place + "/evidence", before.evidence(), after.evidence());
  }

  private void participants(String place, Participants before, Participants after) {
    field(place + "/people", before.people(), after.people());
    field(place + "/attendances", before.attendances(), after.attendances());
  }

  private void training(String place, Training before, Training after) {
    field(place + "/title", before.title(), after.title());
    field(place + "/date", before.date(), after.date());
    field(place + "/role", before.role(), after.role());
    field(place + "/organiser", before.organiser(), after.organiser());
    field(place + "/classes", before.classes(), after.classes());
    field(place + "/hours", before.hours(), after.hours());
    lines(place + "/participants", before.participants(), after.participants(), Likeness::ofTrainees, this::trainees);
    choices(place + "/evidence", before.evidence(), after.evidence());
  }

  private void trainees(String place, Trainees before, Trainees after) {
    field(place + "/people", before.people(), after.people());
  }

  /** 'Không phát sinh' and a number are two answers to one question. */
  private void indicator(String place, IndicatorValue before, IndicatorValue after) {
    if (!before.equals(after)) {
      changes.add(new Change.Replaced(place, Optional.of(before), Optional.of(after)));
    }
  }

  private void funding(String place, Funding before, Funding after) {
    field(place + "/amount", before.amount(), after.amount());
    field(place + "/text", before.text(), after.text());
  }

  private void finding(String place, Finding before, Finding after) {
    field(place + "/text", before.text(), after.text());
    field(place + "/category", before.category(), after.category());
  }

  private void signer(Signer before, Signer after) {
    field("/signer/authority", before.authority(), after.authority());
    field("/signer/post", before.post(), after.post());
    field("/signer/name", before.name(), after.name());
  }

  private void progress(String place, Progress before, Progress after) {
    field(place + "/text", before.text(), after.text());
    field(place + "/done", before.done(), after.done());
  }

  private void explanation(String place, Explanation before, Explanation after) {
    field(place + "/value", before.value(), after.value());
    field(place + "/text", before.text(), after.text());
  }

  private void texts(String list, List<String> before, List<String> after) {
    lines(list, before, after, Likeness::ofTexts, this::field);
  }

  private <T> void choices(String list, List<T> before, List<T> after) {
    lines(list, before, after, (_, _) -> 0, (_, _, _) -> {});
  }

  private <T> void lines(
      String list, List<T> before, List<T> after, ToDoubleBiFunction<T, T> likeness, Fields<T> fields) {
    List<Row> paired = Likeness.pair(before, after, likeness);
    rows.put(list, paired);
    for (Row row : paired) {
      if (row.before().isEmpty()) {
        int index = row.after().getAsInt();
        changes.add(new Change.Added(list + "/" + index, after.get(index)));
      } else if (row.after().isEmpty()) {
        int index = row.before().getAsInt();
        changes.add(new Change.Removed(list + "/" + index, before.get(index)));
      } else {
        int index = row.after().getAsInt();
        fields.compare(list + "/" + index, before.get(row.before().getAsInt()), after.get(index));
      }
    }
  }

  private void field(String pointer, @Nullable Object before, @Nullable Object after) {
    if (!same(before, after)) {
      changes.add(new Change.Replaced(pointer, Optional.ofNullable(before), Optional.ofNullable(after)));
    }
  }

  /** 4 hours and 4.0 hours are the same. */
  private static boolean same(@Nullable Object before, @Nullable Object after) {
    return before instanceof BigDecimal earlier && after instanceof BigDecimal later
        ? earlier.compareTo(later) == 0
        : Objects.equals(before, after);
  }
}
