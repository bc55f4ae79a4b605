package vn.mangnon.document;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.EXPORT;
import static vn.mangnondb.Tables.EXPORT_PART;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.mangnon.shared.Texts;

/** An export is no school's: the database shows it to whoever asked for it, and to the program. */
@Repository
class LongExportRepository {

  /** Going on at once, on all nodes together. */
  static final int MOST_AT_ONCE = 2;

  private static final Condition UNDER_WAY = EXPORT.STATE.in(ExportState.WAITING, ExportState.RUNNING);

  private final DSLContext db;
  private final JsonMapper json;

  LongExportRepository(DSLContext db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** The latest first. */
  List<LongExport> list(UUID account) {
    return fetch(EXPORT.ACCOUNT_ID.eq(account));
  }

  Optional<LongExport> find(UUID id) {
    return fetch(EXPORT.ID.eq(id)).stream().findFirst();
  }

  /** The same that the same person has asked for and that is not made yet. */
  Optional<LongExport> underWay(UUID account, ExportOrder order, Locale language) {
    return fetch(EXPORT.ACCOUNT_ID.eq(account)
        .and(EXPORT.KIND.eq(order.kind()))
        .and(EXPORT.PARAMETERS.eq(parameters(order)))
        .and(EXPORT.LANGUAGE.eq(language.getLanguage()))
        .and(UNDER_WAY)).stream().findFirst();
  }

  int countUnderWay(UUID account) {
    return db.fetchCount(EXPORT, EXPORT.ACCOUNT_ID.eq(account).and(UNDER_WAY));
  }

  /** Ready, and never downloaded. */
  int countNew(UUID account) {
    return db.fetchCount(EXPORT, EXPORT.ACCOUNT_ID.eq(account)
        .and(EXPORT.STATE.eq(ExportState.READY)).and(EXPORT.DOWNLOADED_AT.isNull()));
  }

  private List<LongExport> fetch(Condition wanted) {
    return db
        .select(
            EXPORT.ID, EXPORT.ACCOUNT_ID, ACCOUNT.DISPLAY_NAME, EXPORT.KIND, EXPORT.PARAMETERS, EXPORT.LANGUAGE,
            EXPORT.ASKED_AT, EXPORT.STATE, EXPORT.STARTED_AT, EXPORT.FINISHED_AT, EXPORT.DONE, EXPORT.PARTS,
            EXPORT.FILE_NAME, EXPORT.MEDIA_TYPE, EXPORT.SIZE, EXPORT.EXPIRES_AT, EXPORT.DOWNLOADED_AT, EXPORT.FAILURE)
        .from(EXPORT)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(EXPORT.ACCOUNT_ID))
        .where(wanted)
        .orderBy(EXPORT.ASKED_AT.desc(), EXPORT.ID.desc())
        .fetch(this::export);
  }

  private LongExport export(Record row) {
    return new LongExport(
        row.get(EXPORT.ID), row.get(EXPORT.ACCOUNT_ID), row.get(ACCOUNT.DISPLAY_NAME),
        json.readValue(row.get(EXPORT.PARAMETERS).data(), row.get(EXPORT.KIND).order()),
        Texts.supported(Locale.of(row.get(EXPORT.LANGUAGE))), row.get(EXPORT.ASKED_AT), row.get(EXPORT.STATE),
        Optional.ofNullable(row.get(EXPORT.STARTED_AT)), Optional.ofNullable(row.get(EXPORT.FINISHED_AT)),
        Optional.ofNullable(row.get(EXPORT.DONE)).map(done -> new LongExport.Steps(done, row.get(EXPORT.PARTS))),
        Optional.ofNullable(row.get(EXPORT.FILE_NAME)).map(name -> new LongExport.File(
            name, row.get(EXPORT.MEDIA_TYPE), row.get(EXPORT.SIZE), row.get(EXPORT.EXPIRES_AT),
            Optional.ofNullable(row.get(EXPORT.DOWNLOADED_AT)))),
        Optional.ofNullable(row.get(EXPORT.FAILURE))
            .map(failure -> json.readValue(failure.data(), LongExport.Failure.class)));
  }

  /** Whether it was new; not if the same is under way. */
  boolean insert(UUID id, UUID account, ExportOrder order, Locale language, Instant now) {
    return db
        .insertInto(EXPORT)
        .columns(
            EXPORT.ID, EXPORT.ACCOUNT_ID, EXPORT.KIND, EXPORT.PARAMETERS, EXPORT.LANGUAGE, EXPORT.ASKED_AT, EXPORT.STATE)
        .values(id, account, order.kind(), parameters(order), language.getLanguage(), now, ExportState.WAITING)
        .onConflictDoNothing()
        .execute() == 1;
  }

  private JSONB parameters(ExportOrder order) {
    return JSONB.jsonb(json.writeValueAsString(order));
  }

  /**
   * Begins it, anew where it had begun before; not while another one of the same person goes on, or too many of all.
   */
  boolean begin(UUID id, UUID run, Instant now) {
    // whoever begins waits for whoever is beginning, so that both count the same
    db.select(field("pg_advisory_xact_lock(hashtextextended('export', 0))", Object.class)).fetch();
    var other = EXPORT.as("other");
    Condition goesOn = other.STATE.eq(ExportState.RUNNING).and(other.ID.ne(EXPORT.ID));
    return db
        .update(EXPORT)
        .set(EXPORT.STATE, ExportState.RUNNING)
        .set(EXPORT.RUN, run)
        .set(EXPORT.STARTED_AT, now)
        .setNull(EXPORT.DONE)
        .setNull(EXPORT.PARTS)
        .where(EXPORT.ID.eq(id))
        .and(UNDER_WAY)
        .andNotExists(selectOne().from(other).where(goesOn).and(other.ACCOUNT_ID.eq(EXPORT.ACCOUNT_ID)))
        .and(field(select(count()).from(other).where(goesOn)).lt(MOST_AT_ONCE))
        .execute() == 1;
  }

  /** Whether that run still is the one that makes it. */
  boolean reached(UUID id, UUID run, long done, long of) {
    return db
        .update(EXPORT)
        .set(EXPORT.DONE, done)
        .set(EXPORT.PARTS, of)
        .where(made(id, run))
        .execute() == 1;
  }

  /** The same; its parts follow in the same transaction. */
  boolean ready(UUID id, UUID run, LongExport.File file, Instant now) {
    return db
        .update(EXPORT)
        .set(EXPORT.STATE, ExportState.READY)
        .setNull(EXPORT.RUN)
        .set(EXPORT.FINISHED_AT, now)
        .set(EXPORT.FILE_NAME, file.name())
        .set(EXPORT.MEDIA_TYPE, file.mediaType())
        .set(EXPORT.SIZE, file.size())
        .set(EXPORT.EXPIRES_AT, file.expiresAt())
        .where(made(id, run))
        .execute() == 1;
  }

  void insertPart(UUID id, int number, byte[] bytes) {
    db.insertInto(EXPORT_PART)
        .columns(EXPORT_PART.EXPORT_ID, EXPORT_PART.NUMBER, EXPORT_PART.BYTES)
        .values(id, number, bytes)
        .execute();
  }

  Optional<byte[]> part(UUID id, int number) {
    return db
        .select(EXPORT_PART.BYTES)
        .from(EXPORT_PART)
        .where(EXPORT_PART.EXPORT_ID.eq(id))
        .and(EXPORT_PART.NUMBER.eq(number))
        .fetchOptional(EXPORT_PART.BYTES);
  }

  void fail(UUID id, UUID run, LongExport.Failure failure, Instant now) {
    db.update(EXPORT)
        .set(EXPORT.STATE, ExportState.FAILED)
        .setNull(EXPORT.RUN)
        .set(EXPORT.FINISHED_AT, now)
        .set(EXPORT.FAILURE, JSONB.jsonb(json.writeValueAsString(failure)))
        .where(made(id, run))
        .execute();
  }

  private static Condition made(UUID id, UUID run) {
    return EXPORT.ID.eq(id).and(EXPORT.STATE.eq(ExportState.RUNNING)).and(EXPORT.RUN.eq(run));
  }

  /** Whether it was still under way. */
  boolean cancel(UUID id, Instant now) {
    return db
        .update(EXPORT)
        .set(EXPORT.STATE, ExportState.CANCELLED)
        .setNull(EXPORT.RUN)
        .set(EXPORT.FINISHED_AT, now)
        .where(EXPORT.ID.eq(id))
        .and(UNDER_WAY)
        .execute() == 1;
  }

  void downloaded(UUID id, Instant now) {
    db.update(EXPORT).set(EXPORT.DOWNLOADED_AT, now).where(EXPORT.ID.eq(id)).execute();
  }

  /** With its file. */
  void delete(UUID id) {
    db.deleteFrom(EXPORT).where(EXPORT.ID.eq(id)).execute();
  }

  void expire(Instant now) {
    Condition over = EXPORT.STATE.eq(ExportState.READY).and(EXPORT.EXPIRES_AT.le(now));
    db.deleteFrom(EXPORT_PART).where(EXPORT_PART.EXPORT_ID.in(select(EXPORT.ID).from(EXPORT).where(over))).execute();
    db.update(EXPORT).set(EXPORT.STATE, ExportState.EXPIRED).where(over).execute();
  }
}
