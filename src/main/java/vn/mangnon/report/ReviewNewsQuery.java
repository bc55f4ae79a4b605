package vn.mangnon.report;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static vn.mangnondb.Tables.REPORT;
import static vn.mangnondb.Tables.REPORT_EVENT;
import static vn.mangnondb.Tables.REVIEW_COMMENT;
import static vn.mangnondb.Tables.UNIT;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.mangnon.account.News;
import vn.mangnon.audit.Subject;
import vn.mangnon.audit.SubjectType;
import vn.mangnon.programme.Period;
import vn.mangnon.programme.Periods;

/** Of the schools whose people are told; what they did themselves is no news to them. */
@Repository
class ReviewNewsQuery {

  private static final Set<ReportEventKind> TOLD =
      Set.of(ReportEventKind.RETURNED, ReportEventKind.ACCEPTED, ReportEventKind.REOPENED);

  private final DSLContext db;
  private final Periods periods;

  ReviewNewsQuery(DSLContext db, Periods periods) {
    this.db = db;
    this.periods = periods;
  }

  int countDecisions(Set<UUID> schools, UUID reader, Instant since) {
    return db
        .selectCount()
        .from(REPORT_EVENT)
        .where(decisionsOfOthers(schools, reader))
        .and(REPORT_EVENT.AT.gt(since))
        .fetchSingle(count());
  }

  List<News> decisions(Set<UUID> schools, UUID reader, int limit) {
    Map<UUID, Period> known = knownPeriods();
    return db
        .select(
            REPORT_EVENT.AT,
            row(REPORT_EVENT.REPORT_ID, REPORT_EVENT.SCHOOL_ID, UNIT.NAME).convertFrom(mapping(ReviewNewsQuery::about)),
            REPORT_EVENT.KIND.convertFrom(kind -> "notice." + kind.name().toLowerCase(Locale.ROOT)),
            REPORT.PERIOD_ID.convertFrom(period -> List.<Object>of(known.get(period).label())),
            REPORT_EVENT.MESSAGE.convertFrom(Optional::ofNullable))
        .from(REPORT_EVENT)
        .join(REPORT).on(REPORT.ID.eq(REPORT_EVENT.REPORT_ID))
        .join(UNIT).on(UNIT.ID.eq(REPORT_EVENT.SCHOOL_ID))
        .where(decisionsOfOthers(schools, reader))
        .orderBy(REPORT_EVENT.AT.desc())
        .limit(limit)
        .fetch(mapping(News::new));
  }

  private static Condition decisionsOfOthers(Set<UUID> schools, UUID reader) {
    return REPORT_EVENT.SCHOOL_ID.in(schools)
        .and(REPORT_EVENT.KIND.in(TOLD))
        .and(REPORT_EVENT.ACCOUNT_ID.ne(reader));
  }

  /** The comments on one revision are one piece of news, however many they are. */
  int countCommented(Set<UUID> schools, UUID reader, Instant since) {
    return db.fetchCount(db
        .selectDistinct(REVIEW_COMMENT.REPORT_ID, REVIEW_COMMENT.REVISION)
        .from(REVIEW_COMMENT)
        .where(REVIEW_COMMENT.SCHOOL_ID.in(schools))
        .and(REVIEW_COMMENT.ACCOUNT_ID.ne(reader))
        .and(REVIEW_COMMENT.AT.gt(since)));
  }

  List<News> commented(Set<UUID> schools, UUID reader, int limit) {
    Map<UUID, Period> known = knownPeriods();
    return db
        .select(
            max(REVIEW_COMMENT.AT), REVIEW_COMMENT.REPORT_ID, REVIEW_COMMENT.SCHOOL_ID, UNIT.NAME, REPORT.PERIOD_ID,
            count())
        .from(REVIEW_COMMENT)
        .join(REPORT).on(REPORT.ID.eq(REVIEW_COMMENT.REPORT_ID))
        .join(UNIT).on(UNIT.ID.eq(REVIEW_COMMENT.SCHOOL_ID))
        .where(REVIEW_COMMENT.SCHOOL_ID.in(schools))
        .and(REVIEW_COMMENT.ACCOUNT_ID.ne(reader))
        .groupBy(
            REVIEW_COMMENT.REPORT_ID, REVIEW_COMMENT.SCHOOL_ID, UNIT.NAME, REPORT.PERIOD_ID, REVIEW_COMMENT.REVISION)
        .orderBy(max(REVIEW_COMMENT.AT).desc())
        .limit(limit)
        .fetch(mapping((at, report, school, name, period, comments) -> new News(
            at, about(report, school, name), "notice.commented",
            List.of(known.get(period).label(), comments), Optional.empty())));
  }

  private static Subject about(UUID report, UUID school, String name) {
    return Subject.of(SubjectType.REPORT, report, school, name);
  }

  private Map<UUID, Period> knownPeriods() {
    return periods.list().stream().collect(Collectors.toMap(Period::id, period -> period));
  }
}
