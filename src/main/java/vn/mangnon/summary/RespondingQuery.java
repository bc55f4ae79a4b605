package vn.mangnon.summary;

import static org.jooq.impl.DSL.castNull;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.grouping;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static vn.mangnondb.Tables.PERIOD_FIGURES;
import static vn.mangnondb.Tables.SCHOOL;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;

/** Counts schools, which unlike reports do not add up over years and wards. */
@Repository
class RespondingQuery {

  private final DSLContext db;

  RespondingQuery(DSLContext db) {
    this.db = db;
  }

  record Found(List<Responding> groups, Responding total) {}

  /** By the school, the ward, the level, who runs it, and the year, as the filter asks. */
  Found find(Scope scope, SummaryFilter filter) {
    var school = column(filter, Dimension.SCHOOL, PERIOD_FIGURES.SCHOOL_ID);
    var ward = column(filter, Dimension.WARD, PERIOD_FIGURES.WARD_ID);
    var level = column(filter, Dimension.LEVEL, PERIOD_FIGURES.LEVEL);
    var ownership = column(filter, Dimension.OWNERSHIP, SCHOOL.OWNERSHIP);
    var year = column(filter, Dimension.YEAR, CountedQuery.OF_SCHOOLS.yearOfPeriod(filter));
    var reporting = countDistinct(PERIOD_FIGURES.SCHOOL_ID).filterWhere(CountedQuery.OF_SCHOOLS.inSums(filter));
    var due = countDistinct(PERIOD_FIGURES.SCHOOL_ID);
    List<Field<?>> groups = Stream.<Optional<? extends Field<?>>>of(school, ward, level, ownership, year)
        .<Field<?>>flatMap(Optional::stream).toList();
    var isTotal = groups.isEmpty() ? inline(1) : grouping(groups.getFirst());
    var rows = db
        .select(
            school.orElseGet(() -> castNull(PERIOD_FIGURES.SCHOOL_ID)),
            ward.orElseGet(() -> castNull(PERIOD_FIGURES.WARD_ID)),
            level.orElseGet(() -> castNull(PERIOD_FIGURES.LEVEL)),
            ownership.orElseGet(() -> castNull(SCHOOL.OWNERSHIP)),
            year.orElseGet(() -> castNull(SQLDataType.INTEGER)), reporting, due, isTotal)
        .from(SummaryQuery.withOwner(filter, PERIOD_FIGURES))
        .where(condition(CountedQuery.OF_SCHOOLS.periods(scope, filter)))
        .groupBy(groups.isEmpty() ? groupingSets(List.of()) : groupingSets(groups, List.of()))
        .fetch();
    return new Found(
        rows.stream().filter(row -> row.value8() == 0).map(RespondingQuery::responding).toList(),
        rows.stream().filter(row -> row.value8() == 1).findFirst().map(RespondingQuery::responding)
            .orElse(Responding.NONE));
  }

  private static <T> Optional<Field<T>> column(SummaryFilter filter, Dimension dimension, Field<T> column) {
    return filter.by().contains(dimension) ? Optional.of(column) : Optional.empty();
  }

  private static Responding responding(Record row) {
    Integer year = row.get(4, Integer.class);
    return new Responding(
        Optional.ofNullable(row.get(0, java.util.UUID.class)), Optional.ofNullable(row.get(1, java.util.UUID.class)),
        Optional.ofNullable((vn.mangnon.organisation.Level) row.get(2)),
        Optional.ofNullable((vn.mangnon.organisation.Ownership) row.get(3)),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        row.get(5, Integer.class), row.get(6, Integer.class));
  }
}
