package vn.mangnon.ui.chart;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import vn.mangnon.chart.Ink;
import vn.mangnon.ui.shell.Words;

/**
 * The same small bars for each of several groups, all on one scale that begins at zero. Every bar carries its number;
 * what is missing is drawn as missing. It is plain text and links, so that it is read, printed and reached by keys.
 */
@StyleSheet("theme/multiples.css")
@JsModule("./chart/multiples.ts")
public class SmallMultiples extends Div {

  /** Signs of a school year: longer labels need bars with more room. */
  private static final int LONGEST_NARROW = 9;

  /**
   * @param label what stands below it, such as a year
   * @param number in words
   * @param value its height; empty where there is none to draw
   * @param small whether it is out of so few that its height says little
   */
  public record Bar(String label, String number, OptionalDouble value, boolean small, Optional<String> address) {}

  /** @param note beside the name, such as a rank */
  public record Group(String name, String note, List<Bar> bars) {}

  public SmallMultiples(String caption, List<Group> groups, Ink ink) {
    addClassName("multiples");
    double highest = groups.stream().flatMap(group -> group.bars().stream())
        .mapToDouble(bar -> bar.value().orElse(0)).max().orElse(0);
    setClassName("wide", groups.stream().flatMap(group -> group.bars().stream())
        .anyMatch(bar -> bar.label().length() > LONGEST_NARROW));
    getElement().getStyle().set("--ink", ink.css());
    getElement().setAttribute("role", "list").setAttribute("aria-label", caption);
    getElement().setProperty("innerHTML", groups.stream()
        .map(group -> html(group, highest)).collect(Collectors.joining()));
  }

  /** Gives whoever looks at it the same drawing as a file. */
  void download(String format, String name) {
    getElement().executeJs("window.saveMultiples(this, $0, $1)", format, name);
  }

  private static String html(Group group, double highest) {
    return """
        <div class="multiple" role="listitem"><h3>%s <span>%s</span></h3><ol style="--bars: %d">%s</ol></div>"""
        .formatted(htmlEscape(group.name()), htmlEscape(group.note()), group.bars().size(),
            group.bars().stream().map(bar -> html(bar, highest)).collect(Collectors.joining()));
  }

  private static String html(Bar bar, double highest) {
    String number = htmlEscape(bar.number());
    String words = bar.address()
        .map(address -> "<a router-link href=\"%s\" aria-label=\"%s: %s\">%s</a>"
            .formatted(htmlEscape(address), htmlEscape(bar.label()), number, number))
        .orElse(bar.value().isPresent() || !bar.number().isEmpty() ? number : missing());
    return "<li><span class=\"multiple-number\">%s</span>%s<span class=\"multiple-label\">%s</span></li>"
        .formatted(words, drawn(bar, highest), htmlEscape(bar.label()));
  }

  private static String drawn(Bar bar, double highest) {
    if (bar.value().isEmpty()) {
      return "<span class=\"multiple-bar none\"></span>";
    }
    double height = highest == 0 ? 0 : bar.value().getAsDouble() / highest;
    return "<span class=\"multiple-bar%s\" style=\"--height: %s\"></span>"
        .formatted(bar.small() ? " small" : "", String.format(Locale.ROOT, "%.4f", height));
  }

  private static String missing() {
    return "<span aria-hidden=\"true\">–</span><span class=\"sr-only\">%s</span>"
        .formatted(htmlEscape(Words.text("number.not-reported")));
  }
}
