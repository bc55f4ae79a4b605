package vn.mangnon.ui.horizon;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Scope;
import vn.mangnon.programme.Target;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Projection;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.Chart;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Ratios;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** One share: its way in a chart, what is to be said of it, and the schools that hold it back. */
class TargetPanel extends Section {

  private static final int LISTED = 5;

  private final TargetPath path;
  private final Selection selection;
  private final Scope reader;

  TargetPanel(TargetPath path, HorizonReading.Found found, Selection selection, Scope reader) {
    this.path = path;
    this.selection = selection;
    this.reader = reader;
    addClassName("target");
    var figure = new PathFigure(path);
    var chart = new Chart(figure.chart(selection.calendar(), found.phases()))
        .opens(figure.links(selection, reader));
    var facts = new Div(facts());
    facts.addClassName("target-facts");
    add(chart, facts);
    found.year().filter(year -> !found.schools().isEmpty())
        .flatMap(year -> path.inForce(year).map(target -> holdBack(found, target, year)))
        .ifPresent(this::add);
  }

  private UnorderedList facts() {
    var facts = new UnorderedList();
    path.lastKnown().ifPresentOrElse(
        year -> facts.add(new ListItem(Words.text("horizon.fact.year", year(year), ofYear(year)))),
        () -> facts.add(new ListItem(Words.text("horizon.fact.never"))));
    if (path.targets().isEmpty()) {
      facts.add(new ListItem(Words.text("horizon.fact.no-target")));
    }
    path.targets().forEach(target -> facts.add(new ListItem(words(target))));
    if (!path.targets().isEmpty() && !path.knowsTheEnd()) {
      facts.add(new ListItem(Words.text("horizon.fact.no-end", String.valueOf(SummaryFilter.LAST_YEAR))));
    }
    facts.add(new ListItem(path.projection().map(this::words).orElseGet(() ->
        Words.text("horizon.fact.too-few", Projection.FEWEST_YEARS, knownYears()))));
    unfinished().ifPresent(words -> facts.add(new ListItem(words)));
    return facts;
  }

  private long knownYears() {
    return path.years().headMap(path.lastEnded() + 1).values().stream()
        .filter(ratio -> TargetPath.drawn(ratio).isPresent()).count();
  }

  private Optional<String> unfinished() {
    int year = path.lastEnded() + 1;
    return Optional.ofNullable(path.years().get(year)).filter(ratio -> ratio.known() > 0)
        .map(_ -> Words.text("horizon.fact.unfinished", year(year), ofYear(year)));
  }

  private String ofYear(int year) {
    Ratio ratio = path.years().get(year);
    return Ratios.rate(ratio) + " (" + Ratios.out(ratio) + ")";
  }

  /** Against the year of the target, where that has ended; the last known one before it comes. */
  private String words(Target target) {
    String wanted = Words.text("horizon.fact.target",
        Words.name(target.tier()), String.valueOf(target.byYear()), Words.name(target.comparison()),
        percent(target), target.legalBasis());
    return path.lastKnown().map(last -> Math.min(last, target.byYear()))
        .flatMap(year -> path.years().get(year).share()
            .map(share -> wanted + " " + Words.text(
                target.isMetBy(share) ? "horizon.fact.met" : "horizon.fact.not-met", year(year))))
        .orElse(wanted);
  }

  private String words(Projection projection) {
    var end = projection.years().get(SummaryFilter.LAST_YEAR);
    return Words.text("horizon.fact.projected",
        year(projection.from().first()), year(projection.from().last()), projection.from().size(),
        year(SummaryFilter.LAST_YEAR), Numbers.share(end.share()), Numbers.share(end.low()), Numbers.share(end.high()));
  }

  private String year(int year) {
    return selection.calendar().label(year);
  }

  private static String percent(Target target) {
    return Numbers.share(target.percent().movePointLeft(2));
  }

  private Div holdBack(HorizonReading.Found found, Target target, int year) {
    var back = HoldBack.of(found.schools(), path.share(), target);
    boolean more = target.comparison().wantsMore();
    var heading = new H3(Words.text("horizon.back.title", year(year)));
    var sentence = new Paragraph(back.lines().isEmpty()
        ? Words.text(more ? "horizon.back.none" : "horizon.back.none-over")
        : Words.text(more ? "horizon.back.missing" : "horizon.back.over",
            back.lines().size(), Numbers.count(back.people()), percent(target)));
    var part = new Div(heading, sentence);
    part.addClassName("target-back");
    List<HoldBack.Line> listed = back.lines().stream().limit(LISTED).toList();
    if (!listed.isEmpty()) {
      part.add(new DataTable(table(listed, more)).link(links(listed, year)));
    }
    if (back.unknown() > 0 || back.hidden() > 0) {
      part.add(new Paragraph(Words.text("horizon.back.unknown", back.unknown(), back.hidden())));
    }
    var all = new Anchor(selection.years(year, year).bySchool(path.share()), Words.text("horizon.back.all"));
    all.getElement().setAttribute("router-link", true);
    part.add(all);
    return part;
  }

  private Table table(List<HoldBack.Line> lines, boolean more) {
    return new Table(
        Words.text("horizon.back.table", Words.name(path.share())),
        List.of(
            new Column(Words.text("overview.column.school"), Type.TEXT),
            new Column(Words.text(more ? "horizon.back.column.missing" : "horizon.back.column.over"), Type.COUNT),
            new Column(Words.text("horizon.column.rate"), Type.SHARE),
            new Column(Words.text("horizon.column.part"), Type.COUNT),
            new Column(Words.text("horizon.column.whole"), Type.COUNT)),
        lines.stream().map(TargetPanel::cells).toList(), List.of());
  }

  private static List<@Nullable Object> cells(HoldBack.Line line) {
    return Arrays.asList(
        line.row().school().orElseThrow().name(), line.people(), Ratios.rate(line.ratio()),
        line.ratio().part().orElse(0), line.ratio().whole().orElse(0));
  }

  private CellLinks links(List<HoldBack.Line> lines, int year) {
    return (row, column) -> {
      String school = lines.get(row).row().school().orElseThrow().code();
      var narrowed = selection.years(year, year).school(Optional.of(school));
      return switch (column) {
        case 0 -> Optional.of(narrowed.address(HorizonView.VIEW));
        case 4 -> narrowed.behind(path.share(), Share.Side.WHOLE, reader);
        default -> narrowed.behind(path.share(), Share.Side.PART, reader);
      };
    };
  }
}
