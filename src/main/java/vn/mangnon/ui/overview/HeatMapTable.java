package vn.mangnon.ui.overview;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.mangnon.programme.Period;
import vn.mangnon.summary.HeatMap;
import vn.mangnon.summary.HeatMark;
import vn.mangnon.summary.Summary;
import vn.mangnon.ui.shell.Numbers;
import vn.mangnon.ui.shell.Words;

/** The grid itself, drawn in the browser; the marks of the schools that come into sight are read page by page. */
@Tag("mangnon-heat-map")
@JsModule("./chart/heat-map.ts")
class HeatMapTable extends Component {

  private static final int MOST_ROWS = 200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Where the cells lead. */
  interface Ways {
    String of(Summary.Unit school, Period period);

    Optional<String> ofTotal(Period period);
  }

  private final BiFunction<HeatMap, List<Summary.Unit>, List<HeatMap.Row>> read;
  private final Ways ways;
  private Optional<HeatMap> shown = Optional.empty();

  /** @param read the marks of some of the schools of a map */
  HeatMapTable(BiFunction<HeatMap, List<Summary.Unit>, List<HeatMap.Row>> read, Ways ways) {
    this.read = read;
    this.ways = ways;
  }

  /** @param address of what is looked at: under another one the grid begins at its top */
  void show(HeatMap map, String address, int thisYear) {
    shown = Optional.of(map);
    ObjectNode head = JSON.objectNode();
    head.put("key", address);
    head.put("caption", Words.text("heat.title"));
    head.put("schools", Words.text("overview.column.school"));
    head.put("totals", Words.text("heat.totals"));
    head.put("count", map.schools().size());
    head.set("years", years(map));
    head.set("columns", columns(map, thisYear));
    head.set("marks", marks());
    getElement().setProperty("head", head.toString());
  }

  private static ArrayNode years(HeatMap map) {
    ArrayNode years = JSON.arrayNode();
    map.columns().stream().map(HeatMap.Column::year).distinct().forEach(year -> years.addObject()
        .put("label", map.filter().calendar().label(year))
        .put("columns", map.columns().stream().filter(column -> column.year() == year).count()));
    return years;
  }

  private static ArrayNode columns(HeatMap map, int thisYear) {
    ArrayNode columns = JSON.arrayNode();
    for (HeatMap.Column column : map.columns()) {
      ObjectNode json = columns.addObject();
      column.period().ifPresentOrElse(
          period -> json
              .put("short", PeriodShort.of(period))
              .put("label", Words.text(period.label()))
              .put("total", column.due() == 0 ? "" : Numbers.count(column.received()) + "/" + Numbers.count(column.due()))
              .put("totalWords", column.due() == 0
                  ? Words.text("heat.total.none")
                  : Words.text("heat.total", column.received(), column.due())),
          () -> json
              .put("short", "")
              .put("label", Words.text(column.year() < thisYear ? "heat.no-period" : "heat.not-yet")));
    }
    return columns;
  }

  /** By their letters; what stands where there is no period has none. */
  private static ObjectNode marks() {
    ObjectNode marks = JSON.objectNode();
    for (HeatMark mark : HeatMark.values()) {
      marks.set(String.valueOf(mark.letter()), json(
          HeatMapLegend.sign(mark), Words.name(mark), HeatMapLegend.look(mark)));
    }
    return marks.set("", json("", Words.text("heat.not-yet"), HeatMapLegend.NO_PERIOD));
  }

  private static ObjectNode json(String sign, String words, String look) {
    return JSON.objectNode().put("letter", sign).put("words", words).put("look", look);
  }

  @ClientCallable
  ArrayNode rows(int offset, int limit) {
    ArrayNode rows = JSON.arrayNode();
    shown.ifPresent(map -> {
      int from = Math.clamp(offset, 0, map.schools().size());
      int to = Math.clamp((long) from + Math.clamp(limit, 0, MOST_ROWS), from, map.schools().size());
      read.apply(map, map.schools().subList(from, to)).forEach(row -> rows.addArray()
          .add(row.school().code()).add(row.school().name()).add(letters(row.marks())));
    });
    return rows;
  }

  private static String letters(List<HeatMark> marks) {
    var letters = new StringBuilder(marks.size());
    marks.forEach(mark -> letters.append(mark.letter()));
    return letters.toString();
  }

  @ClientCallable
  void open(String school, int column) {
    shown.ifPresent(map -> map.schools().stream().filter(known -> known.code().equals(school)).findFirst()
        .ifPresent(known -> period(map, column)
            .ifPresent(period -> UI.getCurrent().navigate(ways.of(known, period)))));
  }

  @ClientCallable
  void openTotal(int column) {
    shown.flatMap(map -> period(map, column)).flatMap(ways::ofTotal).ifPresent(UI.getCurrent()::navigate);
  }

  private static Optional<Period> period(HeatMap map, int column) {
    return column < 0 || column >= map.columns().size() ? Optional.empty() : map.columns().get(column).period();
  }
}
