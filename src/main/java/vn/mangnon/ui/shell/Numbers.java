package vn.mangnon.ui.shell;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;

/** Numbers as they are written on screens: 1.234 and 87,5 % in Vietnamese; what is missing is said, never a zero. */
public final class Numbers {

  private Numbers() {}

  public static String count(@Nullable Number count) {
    return count == null ? missing() : Words.language().count(count);
  }

  public static String count(OptionalLong count) {
    return count.isPresent() ? count(count.getAsLong()) : missing();
  }

  public static String count(OptionalInt count) {
    return count.isPresent() ? count(count.getAsInt()) : missing();
  }

  /** Of a whole under five the share is written as 'n / N'. */
  public static String share(long part, long whole) {
    return Words.language().share(part, whole);
  }

  /** @param share 1 is the whole */
  public static String share(@Nullable Number share) {
    return share == null ? missing() : Words.language().share(share);
  }

  /** To one decimal, as a share is. */
  public static String mean(Number mean) {
    return Words.language().mean(mean);
  }

  public static String money(@Nullable Number amount) {
    return amount == null ? missing() : Words.text("number.money", count(amount));
  }

  public static String cell(Table.Type type, @Nullable Object value) {
    return switch (value) {
      case null -> missing();
      case LocalDate day -> Texts.date(day);
      case Instant moment -> Texts.moment(moment);
      case Enum<?> constant -> Words.name(constant);
      case Number number when type == Table.Type.SHARE -> share(number);
      case Number number when type == Table.Type.MEAN -> mean(number);
      case Number number when type != Table.Type.TEXT -> count(number);
      default -> value.toString();
    };
  }

  /** Such as 1,4 MB; never less than 0,1 MB. */
  public static String megabytes(long bytes) {
    var format = NumberFormat.getNumberInstance(Words.locale());
    format.setMaximumFractionDigits(1);
    return format.format(Math.max(0.1, bytes / 1024.0 / 1024.0)) + "\u00a0MB";
  }

  public static String missing() {
    return Words.text("number.not-reported");
  }
}
