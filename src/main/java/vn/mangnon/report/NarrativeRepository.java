package vn.mangnon.report;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.NARRATIVE;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORT_REVISION;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.TableRecord;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.shared.BulkInsert;
import vn.mangnondb.tables.records.NarrativeRecord;
import vn.mangnondb.tables.records.PassageRecord;

/** The passages of what was last submitted, by which reports are held against each other. */
@Repository
class NarrativeRepository {

  private final DSLContext db;
  private final ContentJson json;

  NarrativeRepository(DSLContext db, ContentJson json) {
    this.db = db;
    this.json = json;
  }

  /** A submitted report. */
  record Submitted(UUID report, UUID school, UUID period, ReportContent content) {}

  /** In place of what the report said before; what is copied from it or in it follows at once. */
  void replace(Submitted report) {
    db.deleteFrom(NARRATIVE).where(NARRATIVE.REPORT_ID.eq(report.report())).execute();
    insert(List.of(report));
    db.select(field("keep_copied({0})", Object.class, val(report.report()))).execute();
  }

  /** Without looking for copies; whoever inserts many looks once at the end. */
  void insert(List<Submitted> reports) {
    BulkInsert.into(db, reports.stream().flatMap(NarrativeRepository::rows).toList());
  }

  private static Stream<TableRecord<?>> rows(Submitted report) {
    Narrative narrative = Narrative.of(report.content());
    return Stream.concat(
        Stream.of(new NarrativeRecord(
            report.report(), report.school(), report.period(), Narrative.RULE, narrative.words())),
        narrative.counted().stream().map(passage -> new PassageRecord(
            report.report(), report.school(), report.period(), passage.section(), passage.position(),
            passage.words(), Arrays.stream(passage.prints()).boxed().toArray(Integer[]::new))));
  }

  void keepAllCopied() {
    db.select(field("keep_all_copied()", Object.class)).execute();
  }

  /** Some of the reports whose passages are not there or were cut by an older rule. */
  List<Submitted> notCut(Scope scope, int limit) {
    return db
        .select(REPORT.ID, REPORT.SCHOOL_ID, REPORT.PERIOD_ID, REPORT_REVISION.CONTENT)
        .from(REPORT)
        .join(REPORT_REVISION)
            .on(REPORT_REVISION.REPORT_ID.eq(REPORT.ID))
            .and(REPORT_REVISION.NUMBER.eq(REPORT.REVISION))
        .leftJoin(NARRATIVE).on(NARRATIVE.REPORT_ID.eq(REPORT.ID)).and(NARRATIVE.RULE.eq(Narrative.RULE))
        .where(NARRATIVE.REPORT_ID.isNull())
        .and(scope.overLines(REPORT.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(REPORT.ID)
        .limit(limit)
        .fetch(row -> new Submitted(row.value1(), row.value2(), row.value3(), json.read(row.value4())));
  }

  void forget(List<Submitted> reports) {
    db.deleteFrom(NARRATIVE).where(NARRATIVE.REPORT_ID.in(reports.stream().map(Submitted::report).toList())).execute();
  }
}
