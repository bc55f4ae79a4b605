package vn.mangnon.ui.compliance;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import vn.mangnon.compliance.Band;
import vn.mangnon.programme.Period;
import vn.mangnon.summary.YearKind;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Tone;
import vn.mangnon.ui.shell.Words;

/** What the pages of compliance say in the same words. */
final class ComplianceWords {

  private ComplianceWords() {}

  /** The period, or the year or years, such as 'Năm học 2025-2026'. */
  static String when(Selection selection, List<Period> periods) {
    return selection.period()
        .flatMap(code -> periods.stream().filter(period -> period.code().equals(code)).findFirst())
        .map(period -> Words.text(period.label()))
        .orElseGet(() -> years(selection));
  }

  private static String years(Selection selection) {
    String from = selection.calendar().label(selection.from());
    String to = selection.calendar().label(selection.to());
    boolean schoolYear = selection.calendar() == YearKind.SCHOOL;
    return from.equals(to)
        ? Words.text(schoolYear ? "selection.school-year" : "selection.year", from)
        : Words.text(schoolYear ? "selection.school-years" : "selection.years", from, to);
  }

  /**
   * Such as 'từ 85,0 %', and 'dưới 45,0 %' of the last.
   *
   * @param bands the best first
   */
  static String range(Band band, List<Band> bands) {
    int place = bands.indexOf(band);
    return place == bands.size() - 1 && place > 0
        ? Words.text("compliance.band.lowest", percent(bands.get(place - 1)))
        : Words.text("compliance.band.from", percent(band));
  }

  private static String percent(Band band) {
    return percent(band.fromPercent());
  }

  /** A percentage that somebody set, as it was set: 90 %, or 4,9 %. */
  static String percent(BigDecimal percent) {
    return NumberFormat.getNumberInstance(Words.locale()).format(percent) + "\u00a0%";
  }

  /** @param hundredths of weight, such as 2250 for 22,5 */
  static String weight(long hundredths) {
    return NumberFormat.getNumberInstance(Words.locale()).format(BigDecimal.valueOf(hundredths, 2));
  }

  /** The colours of a band. */
  static Tone tone(Band band) {
    return switch (band.strength()) {
      case STRONG -> Tone.GOOD;
      case FAIR -> Tone.INFO;
      case WEAK -> Tone.WARNING;
      case POOR -> Tone.BAD;
    };
  }
}
