package vn.mangnon.ui.compliance;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.mangnon.compliance.Score;
import vn.mangnon.compliance.Verdict;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** Scores below each other, each as a bar of what was met, late and not met, as a share, and as n of N. */
class ScoreTable extends Div {

  private static final List<Verdict> SHOWN = List.of(Verdict.LATE, Verdict.NOT_MET, Verdict.NOT_YET_DUE);

  /**
   * @param name leads to {@code way}, where there is one
   * @param counted what the numbers were counted from; empty where no address can say it
   */
  record Line(String name, Optional<String> way, Score score, Optional<ComplianceAddress> counted) {}

  private final boolean readsLines;

  ScoreTable(String caption, String heading, List<Line> lines, Line total, boolean readsLines) {
    this.readsLines = readsLines;
    addClassNames("data-table", "score-table");
    getElement().setProperty("innerHTML", """
        <div class="data-table-scroll" role="region" tabindex="0" aria-label="%s"><table>\
        <thead><tr><th scope="col">%s</th><th scope="col"><span class="sr-only">%s</span></th>\
        <th scope="col" class="number">%s</th><th scope="col" class="number">%s</th>%s</tr></thead>\
        <tbody>%s</tbody><tfoot>%s</tfoot></table></div>""".formatted(
        htmlEscape(caption), htmlEscape(heading), text("compliance.column.parts"), text("compliance.column.score"),
        text("compliance.column.of"), verdictHeadings(),
        lines.stream().map(this::row).collect(Collectors.joining()), row(total)));
  }

  /** What the parts of a bar stand for. */
  static UnorderedList key() {
    var key = new UnorderedList();
    key.addClassName("score-key");
    for (Verdict verdict : List.of(Verdict.MET, Verdict.LATE, Verdict.NOT_MET)) {
      var mark = new Span();
      mark.addClassName(part(verdict));
      key.add(new ListItem(mark, new Span(Words.name(verdict))));
    }
    return key;
  }

  private static String part(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String verdictHeadings() {
    return SHOWN.stream()
        .map(verdict -> "<th scope=\"col\" class=\"number\">%s</th>".formatted(htmlEscape(Words.name(verdict))))
        .collect(Collectors.joining());
  }

  private String row(Line line) {
    Score score = line.score();
    return "<tr><th scope=\"row\">%s</th><td>%s</td><td class=\"number\">%s</td><td class=\"number\">%s</td>%s</tr>"
        .formatted(
            line.way().map(way -> link(way, htmlEscape(line.name()))).orElseGet(() -> htmlEscape(line.name())),
            bar(score),
            score.share().map(share -> htmlEscape(Numbers.share(share)))
                .orElseGet(() -> "<span class=\"not-due\">%s</span>".formatted(text("compliance.not-due"))),
            of(line),
            SHOWN.stream().map(verdict -> "<td class=\"number\">%s</td>".formatted(
                number(line, verdict, score.of(verdict)))).collect(Collectors.joining()));
  }

  private String of(Line line) {
    int due = line.score().due();
    return due == 0 ? "" : number(line, Verdict.MET, line.score().met()) + " / " + htmlEscape(Numbers.count(due));
  }

  private String number(Line line, Verdict verdict, int count) {
    String words = htmlEscape(Numbers.count(count));
    return line.counted().filter(_ -> readsLines && count > 0)
        .map(counted -> link(counted.verdict(Optional.of(verdict)).verdicts(), words))
        .orElse(words);
  }

  /** The numbers beside it say the same. */
  private static String bar(Score score) {
    return score.due() == 0 ? "" : """
        <span class="score-bar" aria-hidden="true"><span class="met" style="flex-grow:%d"></span>\
        <span class="late" style="flex-grow:%d"></span><span class="not-met" style="flex-grow:%d"></span></span>"""
        .formatted(score.met(), score.late(), score.notMet());
  }

  private static String link(String address, String html) {
    return "<a router-link href=\"%s\">%s</a>".formatted(htmlEscape(address), html);
  }

  private static String text(String key) {
    return htmlEscape(Words.text(key));
  }
}
