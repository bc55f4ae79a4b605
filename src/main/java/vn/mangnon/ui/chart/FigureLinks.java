package vn.mangnon.ui.chart;

import vn.mangnon.chart.FiguresByYear;
import vn.mangnon.chart.FiguresByYear;
import vn.mangnon.organisation.Scope;
import vn.mangnon.ui.shell.Selection;

/** From the marks of a chart of years, and the cells of its table, to what is behind them; what is missing leads nowhere. */
public final class FigureLinks {

  private FigureLinks() {}

  public static CellLinks of(FiguresByYear figures, Selection selection, Scope reader) {
    return (row, column) -> (DataTable.isTotal(row) ? figures.countedInAll(column) : figures.counted(row, column))
        .flatMap(counted -> selection.category(counted.category().or(selection::category))
            .years(counted.from(), counted.to())
            .behind(counted.figure(), reader));
  }
}
