package vn.mangnon.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static vn.mangnondb.Tables.REPORT_EDIT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import vn.mangnon.audit.Author;

/** What is being typed and not recorded yet; of a report at most one row. */
@Repository
class DraftEditRepository {

  private final DSLContext db;

  DraftEditRepository(DSLContext db) {
    this.db = db;
  }

  /** Without the draft as it was, which is only read when it is needed. */
  Optional<DraftEdits.Begun> find(UUID report) {
    return db
        .select(
            REPORT_EDIT.BEGAN_AT,
            row(
                REPORT_EDIT.ACCOUNT_ID.convertFrom(Optional::of), REPORT_EDIT.USERNAME, REPORT_EDIT.ACTOR_NAME,
                REPORT_EDIT.CHANNEL, REPORT_EDIT.ADDRESS.convertFrom(Optional::ofNullable))
                .convertFrom(mapping(Author::new)))
        .from(REPORT_EDIT)
        .where(REPORT_EDIT.REPORT_ID.eq(report))
        .fetchOptional(mapping(DraftEdits.Begun::new));
  }

  void begin(UUID report, UUID school, JSONB before, Instant at, Author author) {
    db.insertInto(REPORT_EDIT)
        .columns(
            REPORT_EDIT.REPORT_ID, REPORT_EDIT.SCHOOL_ID, REPORT_EDIT.BEFORE, REPORT_EDIT.BEGAN_AT,
            REPORT_EDIT.ACCOUNT_ID, REPORT_EDIT.USERNAME, REPORT_EDIT.ACTOR_NAME, REPORT_EDIT.CHANNEL,
            REPORT_EDIT.ADDRESS)
        .values(
            report, school, before, at, author.id().orElseThrow(), author.username(), author.name(), author.channel(),
            author.address().orElse(null))
        .execute();
  }

  /** Takes it away, and gives the draft as it was. */
  JSONB end(UUID report) {
    return db.deleteFrom(REPORT_EDIT)
        .where(REPORT_EDIT.REPORT_ID.eq(report))
        .returning(REPORT_EDIT.BEFORE)
        .fetchSingle(REPORT_EDIT.BEFORE);
  }

  List<UUID> begunBefore(Instant moment) {
    return db.select(REPORT_EDIT.REPORT_ID)
        .from(REPORT_EDIT)
        .where(REPORT_EDIT.BEGAN_AT.lt(moment))
        .fetch(REPORT_EDIT.REPORT_ID);
  }
}
