package vn.mangnon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.LineMerge.Meeting;
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
 * Brings together what two people typed into one draft at the same time. What only one of them changed is taken over;
 * a text that both changed keeps both texts; a number, date or choice that both changed keeps what was saved first,
 * and both are told as a {@link Conflict}, so that the later person chooses.
 */
public final class DraftMerge {

  /** Which side of a conflict stands in the merged draft; BOTH is possible for texts alone. */
  public enum Choice { MINE, THEIRS, BOTH }

  /** A place that both changed. The values are texts, counts, dates, enum constants or an {@link IndicatorValue}. */
  public record Conflict(String pointer, @Nullable Object mine, @Nullable Object theirs, Choice kept) {}

  public record Merged(ReportContent content, List<Conflict> conflicts) {}

  private static final long NOT_LOOKED_AT = -1;

  private final Map<String, Choice> choices;
  private final List<Conflict> conflicts = new ArrayList<>();

  private DraftMerge(Map<String, Choice> choices) {
    this.choices = choices;
  }

  /** {@code base} is what both began from, {@code mine} what is not saved yet, {@code theirs} what is saved. */
  public static Merged merge(ReportContent base, ReportContent mine, ReportContent theirs) {
    return merge(base, mine, theirs, Map.of());
  }

  /** The same with the later person's choices, by the pointers of the conflicts. */
  public static Merged merge(
      ReportContent base, ReportContent mine, ReportContent theirs, Map<String, Choice> choices) {
    var merge = new DraftMerge(choices);
    ReportContent content = new ReportContent(
        merge.document(base.document(), mine.document(), theirs.document()),
        merge.communication(base.communication(), mine.communication(), theirs.communication()),
        LineMerge.ordered("/activities", base.activities(), mine.activities(), theirs.activities(), merge::activity),
        LineMerge.ordered("/trainings", base.trainings(), mine.trainings(), theirs.trainings(), merge::training),
        LineMerge.known(
            "/indicators", base.indicators(), mine.indicators(), theirs.indicators(),
            indicator -> new IndicatorValue(indicator.code(), indicator.group(), null, false), merge::indicator),
        LineMerge.ordered("/funding", base.funding(), mine.funding(), theirs.funding(), merge::funding),
        LineMerge.ordered("/strengths", base.strengths(), mine.strengths(), theirs.strengths(), merge::line),
        LineMerge.ordered(
            "/shortcomings", base.shortcomings(), mine.shortcomings(), theirs.shortcomings(), merge::finding),
        LineMerge.ordered(
            "/recommendations", base.recommendations(), mine.recommendations(), theirs.recommendations(),
            merge::finding),
        LineMerge.ordered("/recipients", base.recipients(), mine.recipients(), theirs.recipients(), merge::line),
        merge.signer(base.signer(), mine.signer(), theirs.signer()),
        LineMerge.known(
            "/progress", base.progress(), mine.progress(), theirs.progress(),
            progress -> new Progress(progress.issue(), null, false), merge::progress),
        LineMerge.set(base.evidence(), mine.evidence(), theirs.evidence()),
        LineMerge.known(
            "/explanations", base.explanations(), mine.explanations(), theirs.explanations(),
            explanation -> new Explanation(explanation.doubt(), NOT_LOOKED_AT, null), merge::explanation));
    return new Merged(content, List.copyOf(merge.conflicts));
  }

  private Document document(Document base, Document mine, Document theirs) {
    String place = "/document";
    return new Document(
        one(place + "/number", base.number(), mine.number(), theirs.number()),
        one(place + "/symbol", base.symbol(), mine.symbol(), theirs.symbol()),
        one(place + "/place", base.place(), mine.place(), theirs.place()),
        one(place + "/date", base.date(), mine.date(), theirs.date()),
        text(place + "/subject", base.subject(), mine.subject(), theirs.subject()),
        LineMerge.ordered(place + "/basis", base.basis(), mine.basis(), theirs.basis(), this::basis),
        ownPlan(place + "/ownPlan", base.ownPlan(), mine.ownPlan(), theirs.ownPlan()));
  }

  private Basis basis(String place, Basis base, Basis mine, Basis theirs) {
    return new Basis(
        one(place + "/kind", base.kind(), mine.kind(), theirs.kind()),
        one(place + "/number", base.number(), mine.number(), theirs.number()),
        one(place + "/symbol", base.symbol(), mine.symbol(), theirs.symbol()),
        one(place + "/issuer", base.issuer(), mine.issuer(), theirs.issuer()),
        one(place + "/date", base.date(), mine.date(), theirs.date()));
  }

  private @Nullable OwnPlan ownPlan(
      String place, @Nullable OwnPlan base, @Nullable OwnPlan mine, @Nullable OwnPlan theirs) {
    var none = new OwnPlan(null, null, null);
    OwnPlan was = Objects.requireNonNullElse(base, none);
    OwnPlan here = Objects.requireNonNullElse(mine, none);
    OwnPlan there = Objects.requireNonNullElse(theirs, none);
    var merged = new OwnPlan(
        one(place + "/number", was.number(), here.number(), there.number()),
        one(place + "/symbol", was.symbol(), here.symbol(), there.symbol()),
        one(place + "/date", was.date(), here.date(), there.date()));
    return merged.equals(none) ? null : merged;
  }

  private Communication communication(Communication base, Communication mine, Communication theirs) {
    return new Communication(
        text("/communication/text", base.text(), mine.text(), theirs.text()),
        LineMerge.set(base.hotlines(), mine.hotlines(), theirs.hotlines()),
        LineMerge.set(base.channels(), mine.channels(), theirs.channels()));
  }

  private Activity activity(String place, Activity base, Activity mine, Activity theirs) {
    return new Activity(
        one(place + "/category", base.category(), mine.category(), theirs.category()),
        text(place + "/title", base.title(), mine.title(), theirs.title()),
        one(place + "/date", base.date(), mine.date(), theirs.date()),
        one(place + "/sessions", base.sessions(), mine.sessions(), theirs.sessions()),
        LineMerge.set(base.channels(), mine.channels(), theirs.channels()),
        LineMerge.known(
            place + "/participants", base.participants(), mine.participants(), theirs.participants(),
            line -> new Participants(line.group(), null, null), this::participants),
        one(place + "/partner", base.partner(), mine.partner(), theirs.partner()),
        LineMerge.set(base.evidence(), mine.evidence(), theirs.evidence()));
  }

  private Participants participants(String place, Participants base, Participants mine, Participants theirs) {
    return new Participants(
        mine.group(),
        one(place + "/people", base.people(), mine.people(), theirs.people()),
        one(place + "/attendances", base.attendances(), mine.attendances(), theirs.attendances()));
  }

  private Training training(String place, Training base, Training mine, Training theirs) {
    return new Training(
        text(place + "/title", base.title(), mine.title(), theirs.title()),
        one(place + "/date", base.date(), mine.date(), theirs.date()),
        one(place + "/role", base.role(), mine.role(), theirs.role()),
        one(place + "/organiser", base.organiser(), mine.organiser(), theirs.organiser()),
        one(place + "/classes", base.classes(), mine.classes(), theirs.classes()),
        one(place + "/hours", base.hours(), mine.hours(), theirs.hours()),
        LineMerge.known(
            place + "/participants", base.participants(), mine.participants(), theirs.participants(),
            line -> new Trainees(line.group(), null), this::trainees),
        LineMerge.set(base.evidence(), mine.evidence(), theirs.evidence()));
  }

  private Trainees trainees(String place, Trainees base, Trainees mine, Trainees theirs) {
    return new Trainees(mine.group(), one(place + "/people", base.people(), mine.people(), theirs.people()));
  }

  private IndicatorValue indicator(String place, IndicatorValue base, IndicatorValue mine, IndicatorValue theirs) {
    return Objects.requireNonNull(one(place + "/value", base, mine, theirs));
  }

  private Funding funding(String place, Funding base, Funding mine, Funding theirs) {
    return new Funding(
        one(place + "/source", base.source(), mine.source(), theirs.source()),
        one(place + "/amount", base.amount(), mine.amount(), theirs.amount()),
        text(place + "/text", base.text(), mine.text(), theirs.text()));
  }

  private String line(String place, String base, String mine, String theirs) {
    return Objects.requireNonNullElse(text(place, base, mine, theirs), "");
  }

  private Finding finding(String place, Finding base, Finding mine, Finding theirs) {
    return new Finding(
        text(place + "/text", base.text(), mine.text(), theirs.text()),
        one(place + "/category", base.category(), mine.category(), theirs.category()));
  }

  private Progress progress(String place, Progress base, Progress mine, Progress theirs) {
    return new Progress(
        mine.issue(),
        text(place + "/text", base.text(), mine.text(), theirs.text()),
        mine.done() == base.done() ? theirs.done() : mine.done());
  }

  /** Whoever looked at the figure last saw the last figure. */
  private Explanation explanation(String place, Explanation base, Explanation mine, Explanation theirs) {
    long value = mine.value() == base.value() ? theirs.value() : mine.value();
    return new Explanation(mine.doubt(), value, text(place + "/text", base.text(), mine.text(), theirs.text()));
  }

  private Signer signer(Signer base, Signer mine, Signer theirs) {
    return new Signer(
        one("/signer/authority", base.authority(), mine.authority(), theirs.authority()),
        one("/signer/post", base.post(), mine.post(), theirs.post()),
        one("/signer/name", base.name(), mine.name(), theirs.name()));
  }

  /** A value that cannot hold two at once. */
  private <T> @Nullable T one(String pointer, @Nullable T base, @Nullable T mine, @Nullable T theirs) {
    if (Objects.equals(theirs, base) || Objects.equals(mine, theirs)) {
      return mine;
    }
    if (Objects.equals(mine, base)) {
      return theirs;
    }
    Choice choice = choices.getOrDefault(pointer, Choice.THEIRS);
    conflicts.add(new Conflict(pointer, mine, theirs, choice));
    return choice == Choice.MINE ? mine : theirs;
  }

  /** Paragraph by paragraph; one that both changed stands there in both wordings. */
  private @Nullable String text(
      String pointer, @Nullable String base, @Nullable String mine, @Nullable String theirs) {
    if (Objects.equals(theirs, base) || Objects.equals(mine, theirs)) {
      return mine;
    }
    if (Objects.equals(mine, base)) {
      return theirs;
    }
    var clashes = new ArrayList<String>();
    Meeting<String> bothWordings = (place, was, here, there) -> {
      if (here.equals(was) || there.equals(here)) {
        return there;
      }
      if (there.equals(was)) {
        return here;
      }
      clashes.add(place);
      return here.isBlank() ? there : there.isBlank() ? here : here + "\n" + there;
    };
    String both = String.join("\n",
        LineMerge.ordered(pointer, paragraphs(base), paragraphs(mine), paragraphs(theirs), bothWordings));
    if (clashes.isEmpty()) {
      return both;
    }
    Choice choice = choices.getOrDefault(pointer, Choice.BOTH);
    conflicts.add(new Conflict(pointer, mine, theirs, choice));
    return switch (choice) {
      case MINE -> mine;
      case THEIRS -> theirs;
      case BOTH -> both;
    };
  }

  private static List<String> paragraphs(@Nullable String text) {
    return text == null || text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
  }
}
