package vn.mangnon.ui.shell;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Indicator;
import vn.mangnon.report.ReportContent.Activity;
import vn.mangnon.report.ReportContent.Basis;
import vn.mangnon.report.ReportContent.Evidence;
import vn.mangnon.report.ReportContent.Explanation;
import vn.mangnon.report.ReportContent.Finding;
import vn.mangnon.report.ReportContent.Funding;
import vn.mangnon.report.ReportContent.IndicatorValue;
import vn.mangnon.report.ReportContent.Participants;
import vn.mangnon.report.ReportContent.Progress;
import vn.mangnon.report.ReportContent.Trainees;
import vn.mangnon.report.ReportContent.Training;
import vn.mangnon.shared.Texts;

/** The values of a report in words, short enough for one line. */
public final class Values {

  private Values() {}

  public static String words(@Nullable Object value) {
    return switch (value) {
      case null -> Words.text("review.value.none");
      case String text -> text;
      case LocalDate day -> Texts.date(day);
      case Enum<?> constant -> Words.name(constant);
      case java.math.BigDecimal hours -> decimal(hours);
      case Number number -> Numbers.count(number);
      case IndicatorValue indicator -> indicator(indicator);
      case Activity activity -> words(activity.title());
      case Training training -> words(training.title());
      case Finding finding -> words(finding.text());
      case Progress progress -> words(progress.text());
      case Explanation explanation -> words(explanation.text());
      case Evidence _, UUID _ -> Words.text("review.value.file");
      case Boolean done -> Words.text(done ? "review.value.done" : "review.value.not-done");
      case Funding funding -> words(funding.source());
      case Basis basis -> joined("/", basis.number(), basis.symbol());
      case Participants participants -> words(participants.group());
      case Trainees trainees -> words(trainees.group());
      default -> value.toString();
    };
  }

  /** 0 was counted; 'không phát sinh' says that there was nothing to count. */
  public static String indicator(IndicatorValue indicator) {
    if (indicator.suppressed()) {
      return Words.text("review.value.suppressed");
    }
    return indicator.nothingArose() ? Words.text("review.value.nothing-arose") : words(indicator.value());
  }

  public static String indicatorName(Map<String, Indicator> known, IndicatorValue value) {
    String name = known.containsKey(value.code()) ? Words.text(known.get(value.code()).name()) : value.code();
    return value.group() == null ? name : name + " – " + Words.name(value.group());
  }

  public static String joined(String separator, @Nullable String first, @Nullable String second) {
    if (first == null || second == null) {
      return first == null ? words(second) : first;
    }
    return first + separator + second;
  }

  private static String decimal(java.math.BigDecimal number) {
    return java.text.NumberFormat.getNumberInstance(Words.locale()).format(number);
  }
}
