package vn.mangnon.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.mangnondb.Tables.ACCOUNT;
import static vn.mangnondb.Tables.EVIDENCE_FILE;
import static vn.mangnondb.Tables.REPORT_REVISION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;

/** Files that belong to reports; added, never changed and never taken away. */
@Repository
class EvidenceRepository {

  private final DSLContext db;

  EvidenceRepository(DSLContext db) {
    this.db = db;
  }

  /** @param content null where it is kept outside the database */
  void insert(EvidenceFile file, byte @Nullable [] content, UUID addedBy) {
    db.insertInto(EVIDENCE_FILE)
        .columns(
            EVIDENCE_FILE.ID, EVIDENCE_FILE.REPORT_ID, EVIDENCE_FILE.SCHOOL_ID, EVIDENCE_FILE.NAME,
            EVIDENCE_FILE.KIND, EVIDENCE_FILE.SIZE, EVIDENCE_FILE.SHA256, EVIDENCE_FILE.CONTENT,
            EVIDENCE_FILE.ADDED_AT, EVIDENCE_FILE.ADDED_BY)
        .values(
            file.id(), file.report(), file.school(), file.name(), file.kind(), file.size(), file.sha256(), content,
            file.addedAt(), addedBy)
        .execute();
  }

  List<EvidenceFile> list(Scope scope, UUID report) {
    return fetch(scope, EVIDENCE_FILE.REPORT_ID.eq(report));
  }

  /** Of all reports of the school, those that stand in anything that was submitted. */
  List<EvidenceFile> submittedOf(Scope scope, UUID school) {
    return fetch(scope, EVIDENCE_FILE.SCHOOL_ID.eq(school).andExists(selectOne()
        .from(REPORT_REVISION)
        .where(REPORT_REVISION.REPORT_ID.eq(EVIDENCE_FILE.REPORT_ID))
        .and(cast(REPORT_REVISION.CONTENT, SQLDataType.CLOB).contains(cast(EVIDENCE_FILE.ID, SQLDataType.CLOB)))));
  }

  Optional<EvidenceFile> find(Scope scope, UUID file) {
    return fetch(scope, EVIDENCE_FILE.ID.eq(file)).stream().findFirst();
  }

  /** The same file, added to the same report before. */
  Optional<EvidenceFile> find(Scope scope, UUID report, String sha256, String name) {
    return fetch(scope, EVIDENCE_FILE.REPORT_ID.eq(report)
        .and(EVIDENCE_FILE.SHA256.eq(sha256)).and(EVIDENCE_FILE.NAME.eq(name))).stream().findFirst();
  }

  private List<EvidenceFile> fetch(Scope scope, Condition wanted) {
    return db
        .select(
            EVIDENCE_FILE.ID, EVIDENCE_FILE.REPORT_ID, EVIDENCE_FILE.SCHOOL_ID, EVIDENCE_FILE.NAME, EVIDENCE_FILE.KIND,
            EVIDENCE_FILE.SIZE, EVIDENCE_FILE.SHA256, EVIDENCE_FILE.ADDED_AT, ACCOUNT.DISPLAY_NAME)
        .from(EVIDENCE_FILE)
        .join(ACCOUNT).on(ACCOUNT.ID.eq(EVIDENCE_FILE.ADDED_BY))
        .where(wanted)
        .and(scope.overLines(EVIDENCE_FILE.SCHOOL_ID::in, () -> noCondition()))
        .orderBy(EVIDENCE_FILE.ADDED_AT, EVIDENCE_FILE.ID)
        .fetch(mapping(EvidenceFile::new));
  }

  Optional<byte[]> content(UUID file) {
    return db.select(EVIDENCE_FILE.CONTENT).from(EVIDENCE_FILE).where(EVIDENCE_FILE.ID.eq(file))
        .fetchOptional(EVIDENCE_FILE.CONTENT);
  }

  /** Whether the file stands in anything that was submitted. */
  boolean submitted(UUID report, UUID file) {
    return db.fetchExists(selectOne()
        .from(REPORT_REVISION)
        .where(REPORT_REVISION.REPORT_ID.eq(report))
        .and(cast(REPORT_REVISION.CONTENT, SQLDataType.CLOB).contains(file.toString())));
  }
}
