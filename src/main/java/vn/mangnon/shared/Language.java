package vn.mangnon.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** Words and numbers as they are written in one language: 1.234 and 87,5 % in Vietnamese. */
public record Language(Texts texts, Locale locale) {

  private static final int SMALLEST_DENOMINATOR = 5;

  public String text(String key, Object... arguments) {
    return texts.get(locale, key, arguments);
  }

  public String name(Enum<?> constant) {
    return texts.name(locale, constant);
  }

  public String count(Number count) {
    return NumberFormat.getIntegerInstance(locale).format(count);
  }

  /** Of a whole under five the share is written as 'n / N'. */
  public String share(long part, long whole) {
    return whole < SMALLEST_DENOMINATOR
        ? count(part) + " / " + count(whole)
        : share(BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP));
  }

  /** @param share 1 is the whole */
  public String share(Number share) {
    return mean(new BigDecimal(share.toString()).movePointRight(2)) + "\u00a0%";
  }

  /** To one decimal, as a share is. */
  public String mean(Number mean) {
    var format = NumberFormat.getNumberInstance(locale);
    format.setRoundingMode(RoundingMode.HALF_UP);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(new BigDecimal(mean.toString()));
  }
}
