package vn.mangnon.ui.overview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mangnon.account.CurrentPerson;
import vn.mangnon.account.Person;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Texts;
import vn.mangnon.summary.HeatMap;
import vn.mangnon.summary.HeatMaps;
import vn.mangnon.ui.chart.TableDownloads;
import vn.mangnon.ui.shell.Selections;
import vn.mangnon.ui.shell.Words;

/** The whole heat map as files: every school, every period, the marks in words. */
@Component
class HeatMapDownload {

  private final HeatMaps maps;
  private final Selections selections;
  private final Texts texts;

  HeatMapDownload(HeatMaps maps, Selections selections, Texts texts) {
    this.maps = maps;
    this.selections = selections;
    this.texts = texts;
  }

  TableDownloads of(Supplier<HeatMapAddress> address) {
    return new TableDownloads(() -> table(CurrentPerson.get(), address.get(), Words.locale()));
  }

  private Table table(Person person, HeatMapAddress address, java.util.Locale locale) {
    HeatMap map = maps.of(
        person.scope(), selections.filter(person, address.selection()), address.search(), address.standing());
    Function<String, String> text = key -> texts.get(locale, key);
    var columns = Stream.concat(
            Stream.of(text.apply("heat.column.code"), text.apply("overview.column.school")),
            map.periods().stream().map(period -> period.label().in(locale)))
        .map(heading -> new Table.Column(heading, Table.Type.TEXT))
        .toList();
    List<List<@Nullable Object>> rows = maps.rows(person.scope(), map, map.schools()).stream()
        .map(row -> cells(
            row.school().code(), row.school().name(), row.marks().stream().map(mark -> texts.name(locale, mark))))
        .toList();
    var totals = cells("", text.apply("heat.totals"), map.columns().stream()
        .filter(column -> column.period().isPresent())
        .map(column -> texts.get(locale, "heat.total", column.received(), column.due())));
    return new Table(text.apply("heat.title"), columns, rows, totals);
  }

  private static List<@Nullable Object> cells(String code, String name, Stream<String> marks) {
    var cells = new ArrayList<@Nullable Object>(List.of(code, name));
    marks.forEach(cells::add);
    return cells;
  }
}
