package vn.mangnon.ui.compliance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.compliance.Scores;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** The matrix that is being looked at, as files: judged anew at each download, for whoever downloads it. */
@Component
class ComplianceDownloads {

  private final ComplianceReading reading;

  ComplianceDownloads(ComplianceReading reading) {
    this.reading = reading;
  }

  TableDownloads of(Supplier<ComplianceAddress> address) {
    return new TableDownloads(() -> table(address.get()));
  }

  private Table table(ComplianceAddress address) {
    var found = reading.read(CurrentPerson.get(), address);
    var columns = new ArrayList<Column>();
    columns.add(new Column(Words.text("compliance.column.school"), Type.TEXT));
    columns.add(new Column(Words.text("compliance.column.score"), Type.TEXT));
    columns.add(new Column(Words.text("compliance.column.band"), Type.TEXT));
    found.obligations().forEach(one -> columns.add(new Column(Words.text(one.title()), Type.TEXT)));
    String when = ComplianceWords.when(address.selection(), reading.periods());
    return new Table(
        address.on().map(day -> Words.text("compliance.file.on", when, day))
            .orElseGet(() -> Words.text("compliance.file", when)),
        columns,
        MatrixPanel.wanted(found, address).stream().map(row -> cells(found, row)).toList(), List.of());
  }

  private static List<@Nullable Object> cells(ComplianceReading.Found found, Scores.Row row) {
    var cells = new ArrayList<@Nullable Object>();
    cells.add(row.school().orElseThrow().name());
    cells.add(row.score().share().map(Numbers::share).orElse(null));
    cells.add(row.band().map(band -> Words.text(band.name())).orElse(null));
    found.obligations().forEach(one -> cells.add(MatrixCell.of(found.score(row, one)).words()));
    return cells;
  }
}
