package vn.mangnon.issue;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.when;
import static vn.mangnondb.Tables.ISSUE;
import static vn.mangnondb.Tables.ISSUE_EVENT;
import static vn.mangnondb.Tables.UNIT;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.mangnon.account.News;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;

/** Of the schools whose people are told; what they did themselves is no news to them. */
@Repository
class IssueNewsQuery {

  private static final Set<IssueEventKind> TOLD = EnumSet.of(
      IssueEventKind.ANSWERED, IssueEventKind.CONFIRMED, IssueEventKind.REOPENED, IssueEventKind.CHANGED,
      IssueEventKind.COMMENTED);

  private final DSLContext db;

  IssueNewsQuery(DSLContext db) {
    this.db = db;
  }

  int count(Set<UUID> schools, UUID reader, Instant since) {
    return db
        .selectCount()
        .from(ISSUE_EVENT)
        .join(ISSUE).on(ISSUE.ID.eq(ISSUE_EVENT.ISSUE_ID))
        .where(byOthers(schools, reader))
        .and(ISSUE_EVENT.AT.gt(since))
        .fetchSingle(DSL.count());
  }

  List<News> latest(Set<UUID> schools, UUID reader, int limit) {
    return db
        .select(
            ISSUE_EVENT.AT,
            row(ISSUE.ID, ISSUE.SCHOOL_ID, UNIT.NAME).convertFrom(mapping(
                (issue, school, name) -> Subject.of(SubjectType.ISSUE, issue, school, name))),
            ISSUE_EVENT.KIND.convertFrom(kind -> "notice.issue." + kind.name().toLowerCase(Locale.ROOT)),
            ISSUE.TEXT.convertFrom(text -> List.<Object>of(text)),
            when(ISSUE_EVENT.KIND.ne(IssueEventKind.CHANGED), ISSUE_EVENT.MESSAGE).convertFrom(Optional::ofNullable))
        .from(ISSUE_EVENT)
        .join(ISSUE).on(ISSUE.ID.eq(ISSUE_EVENT.ISSUE_ID))
        .join(UNIT).on(UNIT.ID.eq(ISSUE.SCHOOL_ID))
        .where(byOthers(schools, reader))
        .orderBy(ISSUE_EVENT.AT.desc())
        .limit(limit)
        .fetch(mapping(News::new));
  }

  /** A request is raised by the district, every other issue by a report of the school. */
  private static Condition byOthers(Set<UUID> schools, UUID reader) {
    return ISSUE_EVENT.SCHOOL_ID.in(schools)
        .and(ISSUE_EVENT.ACCOUNT_ID.ne(reader))
        .and(ISSUE.WITHDRAWN_AT.isNull())
        .and(ISSUE_EVENT.KIND.in(TOLD)
            .or(ISSUE_EVENT.KIND.eq(IssueEventKind.RAISED).and(ISSUE.KIND.eq(IssueKind.REQUEST))));
  }
}
