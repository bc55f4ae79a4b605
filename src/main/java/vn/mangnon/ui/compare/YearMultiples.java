package vn.mangnon.ui.compare;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.chart.Ink;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Ranking;
import vn.mangnon.summary.Score;
import vn.mangnon.summary.Share;
import vn.mangnon.ui.chart.SmallMultiples;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** Each group over the years, in the order of the ranking, all on one scale. */
class YearMultiples {

  private final CompareAddress address;
  private final List<Contender> contenders;
  private final Ranking<Contender> ranking;
  private final Scope reader;

  YearMultiples(CompareAddress address, List<Contender> contenders, Ranking<Contender> ranking, Scope reader) {
    this.address = address;
    this.contenders = contenders;
    this.ranking = ranking;
    this.reader = reader;
  }

  /** Of a whole district of schools nobody sees anything. */
  boolean isTooMany() {
    return contenders.size() > CompareAddress.MOST_SCHOOLS;
  }

  Component panel() {
    Table table = table();
    var about = new Paragraph(Words.text("compare.multiples.about"));
    about.addClassName("chart-explanation");
    var multiples = new SmallMultiples(
        table.title(),
        Stream.concat(
                ranking.places().stream().map(place -> group(place.of(), Words.text("compare.rank", place.rank()))),
                Stream.of(ranking.small(), ranking.hidden(), ranking.unknown()).flatMap(List::stream)
                    .map(contender -> group(contender, "")))
            .toList(),
        ink());
    var top = new Div(
        new Div(new H2(table.title()), about), new TableDownloads(() -> table).drawnAs(multiples));
    top.addClassName("chart-top");
    var section = new Section(top, multiples);
    section.addClassName("chart");
    return section;
  }

  private Ink ink() {
    return switch (address.measure()) {
      case Measure.OfFigure(var figure) -> Ink.of(figure);
      case Measure.OfShare _ -> Ink.REACHED;
    };
  }

  private SmallMultiples.Group group(Contender contender, String note) {
    return new SmallMultiples.Group(
        contender.name(), note,
        contender.byYear().entrySet().stream().map(year -> bar(contender, year)).toList());
  }

  private SmallMultiples.Bar bar(Contender contender, Map.Entry<Integer, Score> year) {
    Score score = year.getValue();
    boolean known = score.footing() != Score.Footing.UNKNOWN;
    Optional<String> behind = address.selection().years(year.getKey(), year.getKey())
        .narrowed(contender.group(), Set.of(CompareReading.dimension(address.by())))
        .filter(_ -> known)
        .flatMap(of -> of.behind(address.measure(), Share.Side.PART, reader));
    return new SmallMultiples.Bar(
        address.selection().calendar().label(year.getKey()),
        known ? ScoreWords.value(score) : "",
        score.value().map(value -> OptionalDouble.of(value.doubleValue())).orElseGet(OptionalDouble::empty),
        score.footing() == Score.Footing.SMALL, behind);
  }

  private Table table() {
    var years = IntStream.rangeClosed(address.selection().from(), address.selection().to()).boxed().toList();
    Score.Kind kind = contenders.stream().flatMap(of -> of.byYear().values().stream())
        .filter(score -> score.footing() != Score.Footing.UNKNOWN)
        .map(Score::kind).findFirst().orElse(Score.Kind.PLAIN);
    var columns = new ArrayList<Table.Column>();
    columns.add(new Table.Column(Words.name(address.by()), Table.Type.TEXT));
    years.forEach(year -> columns.add(new Table.Column(
        address.selection().calendar().label(year), ScoreWords.type(kind))));
    return new Table(
        Words.text("compare.multiples", Selections.name(address.measure())), columns,
        contenders.stream().map(contender -> {
          var cells = new ArrayList<@Nullable Object>();
          cells.add(contender.name());
          years.forEach(year -> cells.add(ScoreWords.cell(contender.byYear().getOrDefault(year, Score.UNKNOWN))));
          return (List<@Nullable Object>) cells;
        }).toList(),
        List.of());
  }
}
