package vn.mangnon.summary;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/**
 * Needs no scope: of other schools it tells only the median of at least five, see the function level_medians.
 */
@Repository
class MedianQuery {

  private static final Field<Integer> YEAR = field(name("figures_year"), SQLDataType.INTEGER);
  private static final Field<Integer> SCHOOLS = field(name("schools"), SQLDataType.INTEGER);
  private static final Map<Figure, Field<BigDecimal>> MEDIANS = new EnumMap<>(Map.of(
      Figure.ACTIVITIES, field(name("activities"), SQLDataType.NUMERIC),
      Figure.SESSIONS, field(name("sessions"), SQLDataType.NUMERIC),
      Figure.ATTENDANCES, field(name("attendances"), SQLDataType.NUMERIC),
      Figure.TRAINING_CLASSES, field(name("classes"), SQLDataType.NUMERIC),
      Figure.PEOPLE_TRAINED, field(name("people"), SQLDataType.NUMERIC)));

  private final DSLContext db;

  MedianQuery(DSLContext db) {
    this.db = db;
  }

  List<LevelMedian> ofLevel(UUID school, YearKind calendar) {
    return db
        .select(YEAR, SCHOOLS)
        .select(MEDIANS.values())
        .from(table("level_medians({0}, {1})", val(school), inline(calendar == YearKind.SCHOOL)))
        .orderBy(YEAR)
        .fetch(row -> new LevelMedian(row.get(YEAR), row.get(SCHOOLS), medians(row)));
  }

  private static Map<Figure, BigDecimal> medians(Record row) {
    Map<Figure, BigDecimal> medians = new EnumMap<>(Figure.class);
    MEDIANS.forEach((figure, median) -> {
      if (row.get(median) != null) {
        medians.put(figure, row.get(median));
      }
    });
    return medians;
  }
}
