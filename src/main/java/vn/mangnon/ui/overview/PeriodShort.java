package vn.mangnon.ui.overview;

import vn.mangnon.programme.Period;
import vn.mangnon.ui.shell.Words;

/** A period's name within its year, for the heading of a narrow column. */
final class PeriodShort {

  private PeriodShort() {}

  static String of(Period period) {
    String part = period.code().substring(period.code().lastIndexOf('-') + 1);
    String number = part.replaceAll("\\D", "").replaceFirst("^0", "");
    return switch (period.kind()) {
      case HALF_YEAR -> Words.text(number.equals("1") ? "heat.short.first-half" : "heat.short.second-half");
      case MONTH, QUARTER, NINE_MONTHS, YEAR, SEMESTER, SCHOOL_YEAR, AD_HOC ->
          Words.text("heat.short." + period.kind().name(), number);
    };
  }
}
