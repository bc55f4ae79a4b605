package vn.mangnon.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table as JSON, for programs: {@code {title, columns: [{heading, type}], rows: [[…]], totals: […]}}. Numbers are
 * numbers (a share of 1 is the whole), days and moments are ISO 8601, and what was not reported is null.
 */
public final class TableJson {

  public static final String TYPE = "application/json;charset=UTF-8";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TableJson() {}

  public static String of(Table table) {
    var written = new LinkedHashMap<String, Object>();
    written.put("title", Harmless.inDocument(table.title()));
    written.put("columns", table.columns().stream().map(TableJson::column).toList());
    written.put("rows", table.rows().stream().map(TableJson::cells).toList());
    written.put("totals", cells(table.totals()));
    return JSON.writeValueAsString(written);
  }

  public static String fileName(Table table) {
    return Csv.baseName(table) + ".json";
  }

  private static Object column(Table.Column column) {
    var written = new LinkedHashMap<String, Object>();
    written.put("heading", Harmless.inDocument(column.heading()));
    written.put("type", column.type().name());
    return written;
  }

  private static List<@Nullable Object> cells(List<@Nullable Object> row) {
    var cells = new ArrayList<@Nullable Object>(row.size());
    row.forEach(value -> cells.add(switch (value) {
      case null -> null;
      case Number number -> number;
      case Object other -> Harmless.inDocument(other.toString());
    }));
    return cells;
  }
}
