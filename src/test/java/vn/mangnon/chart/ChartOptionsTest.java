package vn.mangnon.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.icepear.echarts.Option;
import org.icepear.echarts.serializer.EChartsSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.shared.Table;
import vn.mangnon.shared.Table.Column;
import vn.mangnon.shared.Table.Type;

class ChartOptionsTest {

  private static final List<Ink> INKS = List.of(Ink.DUE, Ink.RECEIVED);

  /** 2022: reports were due, none was received; 2023: nobody reported; 2024: only one of the two is known. */
  private static final Table TABLE = table(row(2021, 10, 8), row(2022, 10, 0), row(2023, null, null), row(2024, 12, null));

  @Test
  void aReportedZeroIsDrawnAndWhatIsMissingHasNoValue() {
    for (Option option : List.of(
        ChartOptions.groupedBars(TABLE, INKS), ChartOptions.stackedBars(TABLE, INKS), ChartOptions.lines(TABLE, INKS))) {
      assertThat(data(json(option), "1")).isEqualTo("[10,10,null,12]");
      assertThat(data(json(option), "2")).isEqualTo("[8,0,null,null]");
    }
  }

  @Test
  void eachMissingBarOfAGroupGetsAHatchedMarkInItsPlace() {
    JsonNode option = json(ChartOptions.groupedBars(TABLE, INKS));

    assertThat(data(option, "missing-1")).isEqualTo("[null,null,0.1,null]");
    assertThat(data(option, "missing-2")).isEqualTo("[null,null,0.1,0.1]");
    assertThat(series(option, "missing-2").path("stack")).isEqualTo(series(option, "2").path("stack"));
  }

  @Test
  void aStackOrAYearOfLinesIsMissingWhenAllOfItIs() {
    assertThat(data(json(ChartOptions.stackedBars(TABLE, INKS)), "missing-0")).isEqualTo("[null,null,0.1,null]");
    assertThat(data(json(ChartOptions.lines(TABLE, INKS)), "missing-0")).isEqualTo("[null,null,1.0,null]");
  }

  @Test
  void marksOfWhatIsMissingStandOnAnAxisOfTheirOwn() {
    JsonNode option = json(ChartOptions.groupedBars(TABLE, INKS));

    assertThat(series(option, "missing-1").path("yAxisIndex").asInt()).isEqualTo(1);
    assertThat(option.at("/yAxis/1/show").asBoolean()).isFalse();
    assertThat(option.at("/yAxis/0/min").asInt()).isZero();
  }

  @Test
  void whereNothingIsMissingNothingIsHatched() {
    JsonNode option = json(ChartOptions.groupedBars(table(row(2021, 10, 8), row(2022, 0, 0)), INKS));

    assertThat(option.path("series").valueStream().map(series -> series.path("id").asString())).containsExactly("1", "2");
  }

  @Test
  void linesAreBrokenWhereAYearIsMissing() {
    assertThat(series(json(ChartOptions.lines(TABLE, INKS)), "1").path("connectNulls").asBoolean()).isFalse();
  }

  @Test
  void columnsWithoutInkStandInTheTableAlone() {
    JsonNode option = json(ChartOptions.stackedBars(table(row(2021, 10, 8)), List.of(Ink.DUE)));

    assertThat(option.path("series").size()).isEqualTo(1);
    assertThat(option.at("/xAxis/data/0").asString()).isEqualTo("2021");
  }

  @SafeVarargs
  private static Table table(List<@Nullable Object>... rows) {
    var columns = List.of(
        new Column("Năm", Type.TEXT), new Column("Phải nộp", Type.COUNT), new Column("Đã nhận", Type.COUNT));
    return new Table("Báo cáo theo năm", columns, List.of(rows), List.of());
  }

  private static List<@Nullable Object> row(@Nullable Object... cells) {
    return Arrays.asList(cells);
  }

  private static JsonNode json(Option option) {
    return new JsonMapper().readTree(new EChartsSerializer().toJson(option));
  }

  private static JsonNode series(JsonNode option, String id) {
    return option.path("series").valueStream()
        .filter(series -> series.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static String data(JsonNode option, String id) {
    return series(option, id).path("data").toString();
  }
}
