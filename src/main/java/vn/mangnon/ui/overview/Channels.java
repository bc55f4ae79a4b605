package vn.mangnon.ui.overview;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mangnon.chart.ChartFigure;
import vn.mangnon.chart.Ink;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Table;
import vn.mangnon.summary.ChannelUse;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.Chart;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** The channels through which schools spoke, the most used first. */
class Channels extends Div {

  private Optional<Chart> chart = Optional.empty();
  private CellLinks links = CellLinks.NONE;

  /** @param years the years chosen, in words */
  void show(List<ChannelUse> uses, Selection selection, String years, Scope reader) {
    var sorted = uses.stream().sorted(Comparator.comparing(ChannelUse::reports).reversed()).toList();
    long received = uses.getFirst().received();
    setVisible(received > 0);
    if (received > 0) {
      var figure = ChartFigure.lyingBars(
          table(sorted, years), Words.text("overview.channels.means", received),
          List.of(Ink.COMMUNICATION), Numbers.missing());
      links = (row, column) -> column == 0 || row < 0
          ? Optional.empty()
          : selection.behind(sorted.get(row).channel(), reader);
      chart.ifPresentOrElse(drawn -> drawn.show(figure), () -> begin(figure));
    }
  }

  private void begin(ChartFigure figure) {
    var begun = new Chart(figure).opens((row, column) -> links.address(row, column));
    add(begun);
    chart = Optional.of(begun);
  }

  private static Table table(List<ChannelUse> uses, String years) {
    return new Table(
        Words.text("overview.channels", years),
        List.of(
            new Table.Column(Words.text("overview.channels.channel"), Table.Type.TEXT),
            new Table.Column(Words.text("overview.channels.reports"), Table.Type.COUNT),
            new Table.Column(Words.text("overview.channels.share"), Table.Type.SHARE)),
        uses.stream().map(Channels::row).toList(),
        List.of());
  }

  private static List<@Nullable Object> row(ChannelUse use) {
    var row = new ArrayList<@Nullable Object>();
    row.add(Words.name(use.channel()));
    row.add(use.reports());
    row.add((double) use.reports() / use.received());
    return row;
  }
}
