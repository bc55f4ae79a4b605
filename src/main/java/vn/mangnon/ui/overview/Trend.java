package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.springframework.web.util.HtmlUtils;
import vn.mangnon.ui.shell.Words;

/**
 * A small line over the years of the programme: zero at its foot, a gap where a year is not known, and across it the
 * target, where there is one. Its words say every year.
 */
class Trend extends Div {

  private static final int WIDTH = 120;
  private static final int HEIGHT = 28;
  private static final int EDGE = 4;

  /**
   * @param name such as 2025
   * @param words the number of that year, or why there is none
   */
  record Year(String name, OptionalDouble value, String words) {

    private String said() {
      return name + ": " + words;
    }
  }

  private final List<Year> years;
  private final double highest;

  private Trend(List<Year> years, OptionalDouble target) {
    this.years = years;
    this.highest = DoubleStream.concat(values(), target.stream()).max().orElse(0);
    addClassName("trend");
    getElement().setProperty("innerHTML", """
        <svg viewBox="0 0 %d %d" aria-hidden="true" focusable="false">%s%s%s</svg>\
        <span class="trend-years" aria-hidden="true">%s</span><span class="sr-only">%s</span>"""
        .formatted(WIDTH, HEIGHT, target.isPresent() ? line(target.getAsDouble()) : "", path(), last(), span(),
            HtmlUtils.htmlEscape(words())));
  }

  /** Of a number that no year knows there is nothing to draw. */
  static Optional<Trend> of(List<Year> years, OptionalDouble target) {
    return years.stream().anyMatch(year -> year.value().isPresent())
        ? Optional.of(new Trend(years, target))
        : Optional.empty();
  }

  private String words() {
    return Words.text("overview.trend") + ": " + years.stream().map(Year::said).collect(Collectors.joining("; "));
  }

  private String span() {
    return years.getFirst().name() + "–" + years.getLast().name();
  }

  private DoubleStream values() {
    return years.stream().map(Year::value).flatMapToDouble(OptionalDouble::stream);
  }

  private String line(double target) {
    return number("<path class=\"trend-target\" d=\"M0 %.1fH%d\"/>", y(target), WIDTH);
  }

  /** Known years beside each other are joined; one that stands alone is a dot. */
  private String path() {
    var path = new StringBuilder();
    var dots = new StringBuilder();
    for (int place = 0; place < years.size(); place++) {
      if (known(place)) {
        path.append(number("%s%.1f %.1f", known(place - 1) ? "L" : "M", x(place), y(place)));
        if (!known(place - 1) && !known(place + 1)) {
          dots.append(dot(place));
        }
      }
    }
    return "<path class=\"trend-line\" d=\"%s\"/>%s".formatted(path, dots);
  }

  private String last() {
    for (int place = years.size() - 1; place >= 0; place--) {
      if (known(place)) {
        return dot(place);
      }
    }
    return "";
  }

  private String dot(int place) {
    return number("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"2.5\"/>", x(place), y(place));
  }

  private boolean known(int place) {
    return place >= 0 && place < years.size() && years.get(place).value().isPresent();
  }

  private double x(int place) {
    return EDGE + (double) place * (WIDTH - 2 * EDGE) / Math.max(1, years.size() - 1);
  }

  private double y(int place) {
    return y(years.get(place).value().orElseThrow());
  }

  private double y(double value) {
    return HEIGHT - EDGE - (highest == 0 ? 0 : value / highest * (HEIGHT - 2 * EDGE));
  }

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
