package vn.mangnon.ui.overview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mangnon.programme.Period;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;
import vn.mangnon.summary.Coverage;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.shell.Words;

/** The lines behind a number as a table, whose total is the number. */
final class LineTable {

  /** The whole of a district; a city takes its workbook, which is not held in memory. */
  static final int MOST = 100_000;

  private final Map<String, Period> periods;

  LineTable(Map<String, Period> periods) {
    this.periods = periods;
  }

  Table of(String title, Summary.Lines lines, Function<Summary.Line, String> place) {
    return table(
        title, lines.lines().size() < lines.count(),
        lines.lines().stream().map(line -> cells(
            line.school(), line.period(), line.text().isEmpty()
                ? Words.text(line.report().isPresent() ? "lines.whole-report" : "lines.no-report") : line.text(),
            place.apply(line), line.value())),
        lines.total());
  }

  Table of(String title, Coverage.Lines lines, Function<Coverage.Line, String> name) {
    return table(
        title, lines.lines().size() < lines.count(),
        lines.lines().stream().map(line -> cells(
            line.school(), line.period(), name.apply(line), "", known(line.value()))),
        known(lines.total()));
  }

  /** What is kept from this reader is said, so that it is not taken for missing. */
  private static Object known(OptionalLong value) {
    return value.isPresent() ? (Object) value.getAsLong() : Words.text("horizon.hidden");
  }

  private List<@Nullable Object> cells(Summary.Unit school, String period, String line, String place, Object value) {
    return Arrays.asList(
        school.code(), school.name(), Words.text(periods.get(period).label()), line, place.isEmpty() ? null : place, value);
  }

  private static Table table(String title, boolean part, Stream<List<@Nullable Object>> rows, Object total) {
    return new Table(
        part ? Words.text("lines.file.part", title, MOST) : title,
        List.of(
            new Column(Words.text("document.school-code"), Type.TEXT),
            new Column(Words.text("lines.column.school"), Type.TEXT),
            new Column(Words.text("lines.column.period"), Type.TEXT),
            new Column(Words.text("lines.column.line"), Type.TEXT),
            new Column(Words.text("lines.column.place"), Type.TEXT),
            new Column(Words.text("lines.column.value"), Type.COUNT)),
        rows.toList(),
        part ? List.of() : Arrays.asList(Words.text("document.total"), null, null, null, null, total));
  }
}
