package vn.mangnon.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static vn.mangnondb.Tables.AUDIT_EVENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditRepository {

  private final DSLContext db;
  private final JsonMapper json;

  AuditRepository(DSLContext db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Chain, position and hashes are added by the database. */
  void insert(UUID id, Author author, Instant at, AuditKind kind, Subject subject, Map<String, ?> details) {
    db.insertInto(AUDIT_EVENT)
        .columns(
            AUDIT_EVENT.ID, AUDIT_EVENT.AT, AUDIT_EVENT.ACTOR_ID, AUDIT_EVENT.USERNAME, AUDIT_EVENT.ACTOR_NAME,
            AUDIT_EVENT.CHANNEL, AUDIT_EVENT.ADDRESS, AUDIT_EVENT.KIND, AUDIT_EVENT.SCHOOL_ID,
            AUDIT_EVENT.SUBJECT_TYPE, AUDIT_EVENT.SUBJECT_ID, AUDIT_EVENT.SUBJECT_NAME, AUDIT_EVENT.DETAILS)
        .values(
            id, at, author.id().orElse(null), author.username(), author.name(),
            author.channel(), author.address().orElse(null), kind, subject.school().orElse(null),
            subject.type(), subject.id().orElse(null), subject.name(), JSONB.jsonb(json.writeValueAsString(details)))
        .execute();
  }

  List<AuditEvent> find(AuditFilter filter, ZoneId zone, int limit, Optional<UUID> after) {
    return select()
        .where(wanted(filter, zone))
        .and(after.map(AuditRepository::beyond).orElse(noCondition()))
        .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.ID.desc())
        .limit(limit)
        .fetch(this::event);
  }

  int count(AuditFilter filter, ZoneId zone) {
    return db.fetchCount(AUDIT_EVENT, wanted(filter, zone));
  }

  List<AuditEvent> of(UUID school, UUID subject) {
    return select()
        .where(AUDIT_EVENT.SUBJECT_ID.eq(subject))
        .and(AUDIT_EVENT.SCHOOL_ID.eq(school))
        .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.POSITION.desc())
        .fetch(this::event);
  }

  List<AuditEvent> of(SubjectType type, UUID subject) {
    return select()
        .where(AUDIT_EVENT.SUBJECT_ID.eq(subject))
        .and(AUDIT_EVENT.SUBJECT_TYPE.eq(type))
        .and(AUDIT_EVENT.SCHOOL_ID.isNull())
        .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.POSITION.desc())
        .fetch(this::event);
  }

  private SelectJoinStep<? extends Record> select() {
    return db
        .select(
            AUDIT_EVENT.ID, AUDIT_EVENT.AT, AUDIT_EVENT.KIND, AUDIT_EVENT.DETAILS,
            row(
                AUDIT_EVENT.ACTOR_ID.convertFrom(Optional::ofNullable), AUDIT_EVENT.USERNAME, AUDIT_EVENT.ACTOR_NAME,
                AUDIT_EVENT.CHANNEL, AUDIT_EVENT.ADDRESS.convertFrom(Optional::ofNullable))
                .convertFrom(mapping(Author::new)).as("author"),
            row(
                AUDIT_EVENT.SUBJECT_TYPE, AUDIT_EVENT.SUBJECT_ID.convertFrom(Optional::ofNullable),
                AUDIT_EVENT.SCHOOL_ID.convertFrom(Optional::ofNullable), AUDIT_EVENT.SUBJECT_NAME)
                .convertFrom(mapping(Subject::new)).as("subject"))
        .from(AUDIT_EVENT);
  }

  private AuditEvent event(Record row) {
    return new AuditEvent(
        row.get(AUDIT_EVENT.ID), row.get(AUDIT_EVENT.AT), row.get("author", Author.class), row.get(AUDIT_EVENT.KIND),
        row.get("subject", Subject.class), json.readTree(row.get(AUDIT_EVENT.DETAILS).data()));
  }

  private static Condition wanted(AuditFilter filter, ZoneId zone) {
    return and(
        filter.from().map(day -> AUDIT_EVENT.AT.ge(day.atStartOfDay(zone).toInstant())).orElse(noCondition()),
        filter.to().map(day -> AUDIT_EVENT.AT.lt(day.plusDays(1).atStartOfDay(zone).toInstant())).orElse(noCondition()),
        filter.person().isBlank()
            ? noCondition()
            : contains(plain(AUDIT_EVENT.USERNAME.concat(" ").concat(AUDIT_EVENT.ACTOR_NAME)), filter.person()),
        filter.kinds().isEmpty() ? noCondition() : AUDIT_EVENT.KIND.in(filter.kinds()),
        filter.school().map(AUDIT_EVENT.SCHOOL_ID::eq).orElse(noCondition()),
        filter.text().isBlank() ? noCondition() : contains(AUDIT_EVENT.SEARCH, filter.text()));
  }

  private static Condition contains(Field<String> where, String text) {
    return where.contains(plain(DSL.val(text.strip())));
  }

  private static Field<String> plain(Field<String> text) {
    return DSL.function("plain", SQLDataType.CLOB, text);
  }

  private static Condition beyond(UUID last) {
    var earlier = AUDIT_EVENT.as("earlier");
    return row(AUDIT_EVENT.AT, AUDIT_EVENT.ID).lt(DSL.select(earlier.AT, earlier.ID)
        .from(earlier)
        .where(earlier.ID.eq(last)));
  }
}
