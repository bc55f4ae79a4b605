package vn.mangnon.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.NARRATIVE;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;

/** Which report another one is most like. */
@Repository
class NarrativeQuery {

  private final DSLContext db;

  NarrativeQuery(DSLContext db) {
    this.db = db;
  }

  /** @param words of the report that stand in the source */
  record Likest(UUID source, int words) {}

  /**
   * Of another school, of the same period or the one before: the report that holds most of that one's words. Of several
   * that hold as many one of the same period.
   */
  Optional<Likest> ofOtherSchools(Scope scope, UUID report) {
    var source = field(name("copied", "source_id"), SQLDataType.UUID);
    var sourceSchool = field(name("copied", "source_school_id"), SQLDataType.UUID);
    var words = field(name("copied", "words"), SQLDataType.INTEGER);
    var own = NARRATIVE.as("own");
    var its = NARRATIVE.as("its");
    return db
        .select(source, words)
        .from(table("copied_among_schools({0})", val(report)).as("copied"))
        .join(own).on(own.REPORT_ID.eq(report))
        .join(its).on(its.REPORT_ID.eq(source))
        .where(field(name("copied", "report_id"), SQLDataType.UUID).eq(report))
        .and(scope.overLines(sourceSchool::in, () -> noCondition()))
        .orderBy(words.desc(), its.PERIOD_ID.eq(own.PERIOD_ID).desc(), source)
        .limit(1)
        .fetchOptional(row -> new Likest(row.value1(), row.value2()));
  }
}
