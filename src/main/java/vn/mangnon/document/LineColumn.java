package vn.mangnon.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a sheet of lines.
 *
 * @param group the heading above neighbouring columns; empty for none
 * @param heading in the reader's language
 * @param width in characters
 * @param value a text, a whole or decimal number, a day, a link, or null where nothing was given
 * @param total what stands below it
 */
record LineColumn<L>(
    String group, String heading, int width, Look look, Function<L, @Nullable Object> value, Total total) {

  enum Look { SHORT, LONG, CENTRED, NUMBER }

  /** LINES: how many lines there are. */
  enum Total { NONE, SUM, LINES }

  /** A cell that opens a page of the application. */
  record Link(String address, String words) {}

  static <L> LineColumn<L> text(String heading, int width, Function<L, @Nullable Object> value) {
    return new LineColumn<>("", heading, width, Look.SHORT, value, Total.NONE);
  }

  /** Texts of people, on as many lines of the cell as they need. */
  static <L> LineColumn<L> longText(String heading, int width, Function<L, @Nullable Object> value) {
    return new LineColumn<>("", heading, width, Look.LONG, value, Total.NONE);
  }

  static <L> LineColumn<L> centred(String heading, int width, Function<L, @Nullable Object> value) {
    return new LineColumn<>("", heading, width, Look.CENTRED, value, Total.NONE);
  }

  static <L> LineColumn<L> day(String heading, Function<L, @Nullable LocalDate> value) {
    return new LineColumn<>("", heading, 13, Look.CENTRED, value::apply, Total.NONE);
  }

  static <L> LineColumn<L> number(String heading, int width, Function<L, @Nullable Number> value) {
    return new LineColumn<>("", heading, width, Look.NUMBER, value::apply, Total.NONE);
  }

  LineColumn<L> under(String group) {
    return new LineColumn<>(group, heading, width, look, value, total);
  }

  /** Whose values add up. */
  LineColumn<L> summed() {
    return new LineColumn<>(group, heading, width, look, value, Total.SUM);
  }

  /** Below which the lines are counted, since each has a value there. */
  LineColumn<L> counting() {
    return new LineColumn<>(group, heading, width, look, value, Total.LINES);
  }

  /** How many lines of its cell a text takes; of letters there are some more to a line than of digits. */
  int textLines(@Nullable Object cell) {
    return look == Look.LONG && cell instanceof String text && (text.length() > width || text.indexOf('\n') >= 0)
        ? text.lines().mapToInt(line -> 1 + line.length() * 10 / (width * 11)).sum()
        : 1;
  }

  /** What a value adds to the total. */
  long adds(@Nullable Object cell) {
    return switch (total) {
      case NONE -> 0;
      case LINES -> cell == null ? 0 : 1;
      case SUM -> switch (cell) {
        case Number number when !(number instanceof BigDecimal) -> number.longValue();
        case null, default -> 0;
      };
    };
  }
}
