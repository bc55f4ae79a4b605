package vn.mangnon.ui.compare;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.summary.Figure;
import vn.mangnon.summary.Measure;
import vn.mangnon.summary.Ranking;
import vn.mangnon.summary.Score;
import vn.mangnon.summary.Share;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.chart.TablePanel;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** The ranking, and apart from it those that are out of too few, are hidden, or have reported nothing. */
class RankingTables extends Div {

  private static final int NAME = 0;
  private static final int RANK = 1;
  private static final int VALUE = 2;
  private static final int PART = 3;

  private final CompareAddress address;
  private final Score.Kind kind;
  private final Selection selection;
  private final Scope reader;

  /** @param selection what the scores are of */
  RankingTables(
      CompareAddress address, Score.Kind kind, Ranking<Contender> ranking, Selection selection, Scope reader) {
    this.address = address;
    this.kind = kind;
    this.selection = selection;
    this.reader = reader;
    addClassName("ranking");
    if (!ranking.places().isEmpty()) {
      add(new TablePanel(
          ranked(ranking), Words.text("compare.ranking." + kind.name().toLowerCase(Locale.ROOT)),
          links(ranking.places().stream().map(Ranking.Place::of).toList(), VALUE)));
    }
    if (!ranking.small().isEmpty()) {
      add(new TablePanel(apart(ranking.small()), Words.text("compare.small.why", Score.SMALLEST_WHOLE),
          links(ranking.small(), RANK)));
    }
    names(ranking.hidden(), "compare.hidden");
    names(ranking.unknown(), "compare.unknown");
  }

  private void names(List<Contender> contenders, String words) {
    if (!contenders.isEmpty()) {
      add(new Paragraph(Words.text(words, contenders.size(),
          contenders.stream().map(Contender::name).collect(Collectors.joining(", ")))));
    }
  }

  private Table ranked(Ranking<Contender> ranking) {
    var columns = new ArrayList<Column>();
    columns.add(new Column(Words.name(address.by()), Type.TEXT));
    columns.add(new Column(Words.text("compare.column.rank"), Type.COUNT));
    columns.add(new Column(valueHeading(), ScoreWords.type(kind)));
    if (kind != Score.Kind.PLAIN) {
      columns.add(new Column(partHeading(), Type.COUNT));
      columns.add(new Column(wholeHeading(), Type.COUNT));
    }
    return new Table(
        Words.text("compare.ranking", Selections.name(address.measure())), columns,
        ranking.places().stream().map(place -> cells(place.of(), place.rank())).toList(), List.of());
  }

  private List<@Nullable Object> cells(Contender contender, int rank) {
    Score score = contender.score();
    return kind == Score.Kind.PLAIN
        ? Arrays.asList(contender.name(), rank, ScoreWords.cell(score))
        : Arrays.asList(
            contender.name(), rank, ScoreWords.cell(score), score.part().orElseThrow(), score.whole());
  }

  private Table apart(List<Contender> small) {
    return new Table(
        Words.text("compare.small"),
        List.of(new Column(Words.name(address.by()), Type.TEXT), new Column(valueHeading(), ScoreWords.type(kind)),
            new Column(partHeading(), Type.COUNT), new Column(wholeHeading(), Type.COUNT)),
        small.stream()
            .<List<@Nullable Object>>map(contender -> Arrays.asList(
                contender.name(), ScoreWords.cell(contender.score()), contender.score().part().orElseThrow(),
                contender.score().whole()))
            .toList(),
        List.of());
  }

  private String valueHeading() {
    return switch (kind) {
      case PLAIN -> Selections.name(address.measure());
      case RATE -> Words.text("compare.column.rate");
      case MEAN -> Words.text("compare.column.mean");
    };
  }

  private String partHeading() {
    return address.measure() instanceof Measure.OfShare ? Words.text("horizon.column.part")
        : Selections.name(address.measure());
  }

  private String wholeHeading() {
    return switch (address.measure()) {
      case Measure.OfShare _ -> Words.text("horizon.column.whole");
      case Measure.OfFigure(Figure figure) -> kind == Score.Kind.RATE
          ? Words.name(Figure.REPORTS_DUE)
          : Words.text(figure == Figure.REPORTS_DUE ? "compare.column.schools-due" : "compare.column.schools");
    };
  }

  /** Numbers of schools lead to the schools. */
  private CellLinks links(List<Contender> contenders, int value) {
    return (row, column) -> {
      Optional<Selection> narrowed = selection.narrowed(
          contenders.get(row).group(), Set.of(CompareReading.dimension(address.by())));
      if (column == NAME || column == value - 1 || DataTable.isTotal(row)) {
        return Optional.empty();
      }
      return narrowed.flatMap(of -> column - value + VALUE > PART ? behindWhole(of)
          : of.behind(address.measure(), Share.Side.PART, reader));
    };
  }

  private Optional<String> behindWhole(Selection narrowed) {
    return switch (address.measure()) {
      case Measure.OfShare(Share share) -> narrowed.behind(share, Share.Side.WHOLE, reader);
      case Measure.OfFigure(Figure figure) -> kind == Score.Kind.RATE
          ? narrowed.behind(new Measure.OfFigure(Figure.REPORTS_DUE), Share.Side.PART, reader)
          : Optional.of(narrowed.bySchool(figure));
    };
  }
}
