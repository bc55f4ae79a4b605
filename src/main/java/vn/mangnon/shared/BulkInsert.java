package vn.mangnon.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableRecord;

/**
 * Inserts many rows, table by table in the order in which the tables first come. The statement of a table is written
 * once: where the rows go by the hundred thousand, writing it anew for each takes longer than inserting.
 */
public final class BulkInsert {

  private BulkInsert() {}

  public static void into(DSLContext db, List<? extends TableRecord<?>> rows) {
    var byTable = new LinkedHashMap<Table<?>, List<TableRecord<?>>>();
    rows.forEach(row -> byTable.computeIfAbsent(row.getTable(), _ -> new ArrayList<>()).add(row));
    byTable.forEach((table, ofTable) -> insert(db, table, ofTable));
  }

  private static void insert(DSLContext db, Table<?> table, List<TableRecord<?>> rows) {
    Field<?>[] fields = Arrays.stream(table.fields())
        .filter(field -> rows.stream().anyMatch(row -> row.touched(field)))
        .toArray(Field[]::new);
    BatchBindStep batch = db.batch(db.insertInto(table, fields).values(new Object[fields.length]));
    for (TableRecord<?> row : rows) {
      batch = batch.bind(Arrays.stream(fields).map(row::get).toArray());
    }
    batch.execute();
  }
}
