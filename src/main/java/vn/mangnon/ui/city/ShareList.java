package vn.mangnon.ui.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Coverage.Ratio;
import vn.mangnon.summary.Share;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.chart.CellLinks;
import vn.mangnon.ui.chart.DataTable;
import vn.mangnon.ui.shell.Naming;
import vn.mangnon.ui.shell.Ratios;
import vn.mangnon.ui.shell.Selection;
import vn.mangnon.ui.shell.Words;

/** What was reached of those concerned, in each ward or level; few children are kept from this reader. */
final class ShareList {

  private final CityReading.Part part;
  private final Selection selection;
  private final Naming names;

  /** @param selection of one year */
  ShareList(CityReading.Part part, Selection selection, Naming names) {
    this.part = part;
    this.selection = selection;
    this.names = names;
  }

  Table table(String title) {
    var columns = new ArrayList<Column>();
    columns.add(new Column(Words.name(part.by()), Type.TEXT));
    Stream.of(Share.values()).forEach(share -> columns.add(new Column(Words.name(share), Type.SHARE)));
    return new Table(
        title, columns,
        part.coverage().rows().stream().map(row -> cells(name(row), row::ratio)).toList(),
        cells(Words.text("city.total"), share -> part.coverage().ratio(selection.to(), share)));
  }

  private String name(Coverage.Row row) {
    return names.name(part.by(), group(row), selection.calendar());
  }

  private static Summary.Group group(Coverage.Row row) {
    return new Summary.Group(
        row.school(), row.ward(), row.level(), row.ownership(), java.util.OptionalInt.empty(), Optional.empty(),
        Optional.empty());
  }

  private static List<@Nullable Object> cells(String name, Function<Share, Ratio> ratio) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(name);
    Stream.of(Share.values()).forEach(share -> cells.add(Ratios.cell(ratio.apply(share))));
    return cells;
  }

  CellLinks links(Scope reader) {
    return (row, column) -> {
      if (column == 0) {
        return Optional.empty();
      }
      Share share = Share.values()[column - 1];
      if (DataTable.isTotal(row)) {
        return part.coverage().ratio(selection.to(), share).known() == 0
            ? Optional.empty()
            : selection.behind(share, Share.Side.PART, reader);
      }
      Coverage.Row found = part.coverage().rows().get(row);
      return found.ratio(share).known() == 0
          ? Optional.empty()
          : selection.narrowed(group(found), Set.of(part.by()))
              .flatMap(of -> of.behind(share, Share.Side.PART, reader));
    };
  }
}
