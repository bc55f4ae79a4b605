package vn.mangnon.report;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.Communication;
import vn.mangnon.report.ReportContent.Document;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.OwnPlan;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportContent.Signer;
import vn.mangnon.report.ReportContent.Training;

/**
 * What a draft becomes when it is submitted: texts trimmed and in Unicode's composed form, empty lines dropped, and
 * a lone 'Không' under shortcomings or recommendations taken for what it says: none.
 */
final class Tidying {

  private static final Set<String> NONE = Set.of("không", "không có", "không có.", "không.", "none", "none.");

  private Tidying() {}

  static ReportContent tidy(ReportContent content) {
    return new ReportContent(
        document(content.document()),
        communication(content.communication()),
        content.activities().stream().map(Tidying::activity).toList(),
        content.trainings().stream().map(Tidying::training).toList(),
        content.indicators(),
        content.funding().stream().map(Tidying::funding).toList(),
        lines(content.strengths(), Tidying::text),
        lines(content.shortcomings(), Tidying::finding),
        lines(content.recommendations(), Tidying::finding),
        lines(content.recipients(), Tidying::text),
        signer(content.signer()),
        lines(content.progress(), Tidying::progress),
        content.evidence().stream().distinct().toList(),
        content.explanations().stream().map(Tidying::explanation).toList());
  }

  private static Document document(Document document) {
    return new Document(
        text(document.number()),
        symbol(document.symbol()),
        text(document.place()),
        document.date(),
        text(document.subject()),
        lines(document.basis(), Tidying::basis),
        document.ownPlan() == null ? null : ownPlan(document.ownPlan()));
  }

  /** A line that names no document but its kind is none. */
  private static @Nullable Basis basis(Basis basis) {
    var tidy =
        new Basis(basis.kind(), text(basis.number()), symbol(basis.symbol()), text(basis.issuer()), basis.date());
    return tidy.equals(new Basis(basis.kind(), null, null, null, null)) ? null : tidy;
  }

  private static @Nullable OwnPlan ownPlan(OwnPlan plan) {
    var tidy = new OwnPlan(text(plan.number()), symbol(plan.symbol()), plan.date());
    return tidy.equals(new OwnPlan(null, null, null)) ? null : tidy;
  }

  private static Communication communication(Communication communication) {
    return new Communication(
        text(communication.text()), lines(communication.hotlines(), Tidying::text),
        communication.channels().stream().distinct().toList());
  }

  private static Activity activity(Activity activity) {
    return new Activity(
        activity.category(), text(activity.title()), activity.date(), activity.sessions(),
        activity.channels().stream().distinct().toList(), activity.participants(), text(activity.partner()),
        activity.evidence());
  }

  private static Training training(Training training) {
    return new Training(
        text(training.title()), training.date(), training.role(), training.organiser(), training.classes(),
        training.hours(), training.participants(), training.evidence());
  }

  private static Funding funding(Funding funding) {
    return new Funding(funding.source(), funding.amount(), text(funding.text()));
  }

  private static @Nullable Finding finding(Finding finding) {
    String text = text(finding.text());
    return text == null || NONE.contains(text.toLowerCase(Locale.ROOT))
        ? null
        : new Finding(text, Optional.ofNullable(finding.category()).orElse(Category.OTHER));
  }

  private static @Nullable Progress progress(Progress progress) {
    var tidy = new Progress(progress.issue(), text(progress.text()), progress.done());
    return tidy.equals(new Progress(progress.issue(), null, false)) ? null : tidy;
  }

  private static Explanation explanation(Explanation explanation) {
    return new Explanation(explanation.doubt(), explanation.value(), text(explanation.text()));
  }

  private static Signer signer(Signer signer) {
    return new Signer(text(signer.authority()), text(signer.post()), text(signer.name()));
  }

  private static <T> List<T> lines(List<T> lines, Function<T, @Nullable T> tidy) {
    return lines.stream().map(tidy).filter(Objects::nonNull).toList();
  }

  private static @Nullable String text(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /** Real documents carry stray spaces in their symbols: '36 /BC - THLTK'. */
  private static @Nullable String symbol(@Nullable String symbol) {
    String tidy = text(symbol);
    return tidy == null ? null : tidy.replaceAll("\\s+", "");
  }
}
