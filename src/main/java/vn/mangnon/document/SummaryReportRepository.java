package vn.mangnon.document;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.ISSUED_SUMMARY;
import static vn.mangnondb.Tables.SUMMARY_REPORT;
import static vn.mangnondb.Tables.SUMMARY_REPORT_SECTION;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.shared.Ids;
import vn.mangnon.summary.SummaryFilter;
import vn.mangnon.summary.YearKind;

/** Its tables are read by those who see every school, and what was issued by those who see their counts. */
@Repository
class SummaryReportRepository {

  private final DSLContext db;
  private final JsonMapper json;

  SummaryReportRepository(DSLContext db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** The last changed first. */
  List<SummaryReport> list() {
    return reports(DSL.noCondition());
  }

  Optional<SummaryReport> find(UUID id) {
    return reports(SUMMARY_REPORT.ID.eq(id)).stream().findFirst();
  }

  Optional<SummaryReport> find(UUID unit, SummaryFilter filter) {
    return reports(SUMMARY_REPORT.UNIT_ID.eq(unit)
        .and(SUMMARY_REPORT.FROM_YEAR.eq(filter.from()))
        .and(SUMMARY_REPORT.TO_YEAR.eq(filter.to()))
        .and(SUMMARY_REPORT.YEAR_KIND.eq(filter.calendar()))
        .and(SUMMARY_REPORT.PERIOD_ID.isNotDistinctFrom(filter.period().orElse(null)))).stream().findFirst();
  }

  private List<SummaryReport> reports(Condition wanted) {
    var writer = ACCOUNT.as("writer");
    var issuer = ACCOUNT.as("issuer");
    return db
        .select(
            SUMMARY_REPORT.ID, SUMMARY_REPORT.UNIT_ID, SUMMARY_REPORT.FROM_YEAR, SUMMARY_REPORT.TO_YEAR,
            SUMMARY_REPORT.YEAR_KIND, SUMMARY_REPORT.PERIOD_ID, SUMMARY_REPORT.HEAD, SUMMARY_REPORT.VERSION,
            SUMMARY_REPORT.CHANGED_AT, ACCOUNT.DISPLAY_NAME,
            multiset(
                select(
                    SUMMARY_REPORT_SECTION.SECTION, SUMMARY_REPORT_SECTION.WORDS, SUMMARY_REPORT_SECTION.TOLD,
                    SUMMARY_REPORT_SECTION.VERSION, SUMMARY_REPORT_SECTION.CHANGED_AT, writer.DISPLAY_NAME)
                    .from(SUMMARY_REPORT_SECTION)
                    .join(writer).on(writer.ID.eq(SUMMARY_REPORT_SECTION.CHANGED_BY))
                    .where(SUMMARY_REPORT_SECTION.REPORT_ID.eq(SUMMARY_REPORT.ID)))
                .convertFrom(SummaryReportRepository::written),
            multiset(
                select(ISSUED_SUMMARY.NUMBER, ISSUED_SUMMARY.FIGURES_OF, ISSUED_SUMMARY.ISSUED_AT, issuer.DISPLAY_NAME)
                    .from(ISSUED_SUMMARY)
                    .join(issuer).on(issuer.ID.eq(ISSUED_SUMMARY.ISSUED_BY))
                    .where(ISSUED_SUMMARY.REPORT_ID.eq(SUMMARY_REPORT.ID))
                    .orderBy(ISSUED_SUMMARY.NUMBER.desc()))
                .convertFrom(found -> found.map(mapping(SummaryReport.Issued::new))))
        .from(SUMMARY_REPORT)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(SUMMARY_REPORT.CHANGED_BY))
        .where(wanted)
        .orderBy(SUMMARY_REPORT.CHANGED_AT.desc(), SUMMARY_REPORT.ID)
        .fetch(row -> new SummaryReport(
            row.value1(), row.value2(), filter(row.value3(), row.value4(), row.value5(), Optional.ofNullable(row.value6())),
            json.readValue(row.value7().data(), SummaryHead.class), row.value8(), row.value9(), row.value10(),
            row.value11(), row.value12()));
  }

  private static SummaryFilter filter(int from, int to, YearKind calendar, Optional<UUID> period) {
    return SummaryFilter.everything().years(from, to).calendar(calendar).period(period);
  }

  private static Map<SummarySection, SummaryReport.Written> written(
      Result<org.jooq.Record6<SummarySection, String, String, Long, Instant, String>> rows) {
    var written = new EnumMap<SummarySection, SummaryReport.Written>(SummarySection.class);
    rows.forEach(row -> written.put(row.value1(), new SummaryReport.Written(
        row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
    return written;
  }

  /** Nothing where the office has one of these years already. */
  void insert(UUID unit, SummaryFilter filter, SummaryHead head, Instant at, UUID by) {
    db.insertInto(SUMMARY_REPORT)
        .columns(
            SUMMARY_REPORT.ID, SUMMARY_REPORT.UNIT_ID, SUMMARY_REPORT.FROM_YEAR, SUMMARY_REPORT.TO_YEAR,
            SUMMARY_REPORT.YEAR_KIND, SUMMARY_REPORT.PERIOD_ID, SUMMARY_REPORT.HEAD, SUMMARY_REPORT.CREATED_AT,
            SUMMARY_REPORT.CHANGED_AT, SUMMARY_REPORT.CHANGED_BY)
        .values(
            Ids.next(), unit, filter.from(), filter.to(), filter.calendar(), filter.period().orElse(null), written(head),
            at, at, by)
        .onConflictDoNothing()
        .execute();
  }

  /** Whether it still had that version. */
  boolean update(UUID id, SummaryHead head, long version, Instant at, UUID by) {
    return db.update(SUMMARY_REPORT)
        .set(SUMMARY_REPORT.HEAD, written(head))
        .set(SUMMARY_REPORT.VERSION, SUMMARY_REPORT.VERSION.plus(1))
        .set(SUMMARY_REPORT.CHANGED_AT, at)
        .set(SUMMARY_REPORT.CHANGED_BY, by)
        .where(SUMMARY_REPORT.ID.eq(id))
        .and(SUMMARY_REPORT.VERSION.eq(version))
        .execute() == 1;
  }

  private JSONB written(SummaryHead head) {
    return JSONB.jsonb(json.writeValueAsString(head));
  }

  /** @param version that was read; 0 where nobody had written it. Whether it still had that version */
  boolean write(UUID report, SummarySection section, String words, String told, long version, Instant at, UUID by) {
    return version == 0
        ? db.insertInto(SUMMARY_REPORT_SECTION)
            .columns(
                SUMMARY_REPORT_SECTION.REPORT_ID, SUMMARY_REPORT_SECTION.SECTION, SUMMARY_REPORT_SECTION.WORDS,
                SUMMARY_REPORT_SECTION.TOLD, SUMMARY_REPORT_SECTION.CHANGED_AT, SUMMARY_REPORT_SECTION.CHANGED_BY)
            .values(report, section, words, told, at, by)
            .onConflictDoNothing()
            .execute() == 1
        : db.update(SUMMARY_REPORT_SECTION)
            .set(SUMMARY_REPORT_SECTION.WORDS, words)
            .set(SUMMARY_REPORT_SECTION.TOLD, told)
            .set(SUMMARY_REPORT_SECTION.VERSION, SUMMARY_REPORT_SECTION.VERSION.plus(1))
            .set(SUMMARY_REPORT_SECTION.CHANGED_AT, at)
            .set(SUMMARY_REPORT_SECTION.CHANGED_BY, by)
            .where(SUMMARY_REPORT_SECTION.REPORT_ID.eq(report))
            .and(SUMMARY_REPORT_SECTION.SECTION.eq(section))
            .and(SUMMARY_REPORT_SECTION.VERSION.eq(version))
            .execute() == 1;
  }

  /** Whether it still had that version. */
  boolean forget(UUID report, SummarySection section, long version) {
    return db.deleteFrom(SUMMARY_REPORT_SECTION)
        .where(SUMMARY_REPORT_SECTION.REPORT_ID.eq(report))
        .and(SUMMARY_REPORT_SECTION.SECTION.eq(section))
        .and(SUMMARY_REPORT_SECTION.VERSION.eq(version))
        .execute() == 1;
  }

  /** Nobody else issues or changes the head of it until the end of the transaction. */
  void lock(UUID report) {
    db.selectOne().from(SUMMARY_REPORT).where(SUMMARY_REPORT.ID.eq(report)).forUpdate().fetch();
  }

  int issue(
      UUID report, Instant figuresOf, List<String> lines, byte[] word, byte[] pdf, String sha256, Instant at, UUID by) {
    int number = db
        .select(coalesce(max(ISSUED_SUMMARY.NUMBER), inline(0)).plus(1))
        .from(ISSUED_SUMMARY)
        .where(ISSUED_SUMMARY.REPORT_ID.eq(report))
        .fetchSingle().value1();
    db.insertInto(ISSUED_SUMMARY)
        .columns(
            ISSUED_SUMMARY.REPORT_ID, ISSUED_SUMMARY.NUMBER, ISSUED_SUMMARY.FIGURES_OF, ISSUED_SUMMARY.ISSUED_AT,
            ISSUED_SUMMARY.ISSUED_BY, ISSUED_SUMMARY.LINES, ISSUED_SUMMARY.WORD, ISSUED_SUMMARY.PDF, ISSUED_SUMMARY.SHA256)
        .values(report, number, figuresOf, at, by, lines.toArray(String[]::new), word, pdf, sha256)
        .execute();
    return number;
  }

  Optional<byte[]> file(UUID report, int number, DocumentFormat format) {
    var file = switch (format) {
      case WORD -> ISSUED_SUMMARY.WORD;
      case PDF -> ISSUED_SUMMARY.PDF;
    };
    return db.select(file).from(ISSUED_SUMMARY)
        .where(ISSUED_SUMMARY.REPORT_ID.eq(report))
        .and(ISSUED_SUMMARY.NUMBER.eq(number))
        .fetchOptional(file);
  }

  Optional<List<String>> lines(UUID report, int number) {
    return db.select(ISSUED_SUMMARY.LINES).from(ISSUED_SUMMARY)
        .where(ISSUED_SUMMARY.REPORT_ID.eq(report))
        .and(ISSUED_SUMMARY.NUMBER.eq(number))
        .fetchOptional(row -> List.of(row.value1()));
  }
}
