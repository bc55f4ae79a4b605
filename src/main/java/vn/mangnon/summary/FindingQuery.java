package vn.mangnon.summary;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static vn.mangnondb.Tables.PERIOD_FIGURES;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.mangnon.organisation.Scope;
import vn.mangnon.report.ReportState;

/** The one query behind every finding: what is due, the rules over it, and what became of each. */
@Repository
class FindingQuery {

  private static final int LEAST_SHOWN = 5;

  /** Of outlying figures each place is found once, by the rule that weighs most. */
  private static final String FINDINGS = """
      with asked as materialized (
        select period_figures.school_id, period_figures.period_id, period_figures.counted, period_figures.due_on,
               period_figures.received, period_figures.on_time, period_figures.level, p.code, p.programme_id,
               p.window_from, p.window_to, p.school_year, r.id as report_id, r.state, r.revision, r.first_submitted_at
          from period_figures
          join reporting_period p on p.id = period_figures.period_id
          left join report r
            on r.school_id = period_figures.school_id and r.period_id = period_figures.period_id and r.revision > 0
         where {0}
      ), """ + FindingRuleQuery.SETS + """
      , found (school_id, period_id, report_id, rule, subject, pointer, value, other, among, numbers, children, doubt,
               doubted) as (
      """ + FindingRuleQuery.RULES + """

      ), places as (
        select distinct on (school_id, period_id, place) school_id, period_id, report_id, rule, subject, pointer, value,
               other, among, numbers, children, doubt, doubted, array_position({2}::text[], rule) as rank
          from (
            select f.*, case when rule = any ({3}::text[]) then pointer else rule || subject || pointer end as place
              from found f) as told
         order by school_id, period_id, place, array_position({2}::text[], rule), numbers
      ), findings as (
        select f.*, a.code as period_code, a.window_from, a.due_on, a.state, u.code, u.name, u.search, x.words as explained,
               q.at as asked_at, asker.display_name as asked_by, q.issue_id, c.report_id as commented_report,
               c.pointer as commented_pointer, answer.text as answer, answer.at as answered_at,
               j.text as reason, j.at as judged_at, judge.display_name as judged_by,
               case
                 when j.kind = 'REASONABLE' then 'REASONABLE'
                 when i.state = 'CONFIRMED' or reply.kind = 'RESOLVED' then 'SETTLED'
                 when answer.at is not null then 'ANSWERED'
                 when q.id is not null then 'ASKED'
                 when x.words is not null then 'EXPLAINED'
                 else 'NEW'
               end as standing
          from places f
          join asked a on a.school_id = f.school_id and a.period_id = f.period_id
          join unit u on u.id = f.school_id
          left join lateral (
            select coalesce(e.text, '') as words
              from report_revision v
             cross join lateral jsonb_to_recordset(
               case jsonb_typeof(v.content -> 'explanations') when 'array' then v.content -> 'explanations' else '[]' end)
               as e (doubt text, value bigint, text text)
             where f.doubt <> '' and v.report_id = f.report_id and v.number = a.revision
               and e.doubt = f.doubt and e.value = f.doubted
             limit 1) x on true
          left join quality_review q
            on q.kind = 'ASKED' and q.school_id = f.school_id and q.period_id = f.period_id and q.rule = f.rule
           and q.subject = f.subject and q.numbers = f.numbers
          left join account asker on asker.id = q.account_id
          left join review_comment c on c.id = q.comment_id
          left join issue i on i.id = q.issue_id
          left join lateral (
            select kind, text, at from review_reply where comment_id = q.comment_id order by at desc, id desc limit 1
          ) reply on true
          left join lateral (
            select reply.text, reply.at where reply.kind = 'ANSWERED'
            union all
            (select e.message, e.at
               from issue_event e
              where e.issue_id = q.issue_id and e.kind in ('COMMENTED', 'RESOLVED', 'PROGRESS')
                and exists (select from role_grant g where g.account_id = e.account_id and g.unit_id = q.school_id)
                and e.at > coalesce((select max(o.at) from issue_event o where o.issue_id = q.issue_id and o.kind = 'REOPENED'),
                                    '-infinity')
              order by e.at desc limit 1)) answer on true
          left join lateral (
            select kind, text, at, account_id
              from quality_review r
             where r.kind <> 'ASKED' and r.school_id = f.school_id and r.period_id = f.period_id and r.rule = f.rule
               and r.subject = f.subject and r.numbers = f.numbers
             order by r.at desc, r.id desc limit 1) j on true
          left join account judge on judge.id = j.account_id
         where {4}
      )
      """;

  private static final String TALLY = FINDINGS + """
      select rule, standing, count(*)::integer as places, count(distinct school_id)::integer as schools,
             grouping(rule, standing) > 0 as is_total,
             (count(*) filter (where rule = any ({5}::text[]) and standing = any ({6}::text[])))::integer as chosen,
             (count(distinct school_id) filter (where rule = any ({5}::text[]) and standing = any ({6}::text[])))::integer
               as chosen_schools
        from findings
       group by grouping sets ((rule, standing), ())
      """;

  /** School by school, the one with what weighs most first. */
  private static final String PAGE = FINDINGS + """
      , chosen as (
        select f.*, min(rank) over (partition by school_id) as heaviest,
               first_value(value) over (partition by school_id order by rank, value desc) as greatest_of,
               count(*) over (partition by school_id) as of_school
          from findings f
         where rule = any ({5}::text[]) and standing = any ({6}::text[])
      )
      select * from chosen
       order by heaviest, greatest_of desc, of_school desc, name, code, school_id, rank, window_from, period_id,
                length(pointer), pointer, subject
       limit {7} offset {8}
      """;

  private final DSLContext db;

  FindingQuery(DSLContext db) {
    this.db = db;
  }

  FindingTally tally(Scope scope, FindingFilter filter, LocalDate today) {
    var counts = new EnumMap<FindingKind, Map<FindingStanding, Integer>>(FindingKind.class);
    int places = 0;
    int schools = 0;
    for (Record row : db.fetch(TALLY, parts(scope, filter, today))) {
      if (row.get("is_total", Boolean.class)) {
        places = row.get("chosen", Integer.class);
        schools = row.get("chosen_schools", Integer.class);
      } else {
        var kind = FindingRule.valueOf(row.get("rule", String.class)).kind();
        counts.computeIfAbsent(kind, _ -> new EnumMap<>(FindingStanding.class)).merge(
            FindingStanding.valueOf(row.get("standing", String.class)), row.get("places", Integer.class), Integer::sum);
      }
    }
    return new FindingTally(counts, places, schools);
  }

  /** @param own schools whose small counts of children their reader may see */
  List<Finding> page(
      Scope scope, FindingFilter filter, LocalDate today, int offset, int limit, Collection<UUID> own) {
    QueryPart[] parts = Arrays.copyOf(parts(scope, filter, today), 9);
    parts[7] = val(limit);
    parts[8] = val(offset);
    return db.fetch(PAGE, parts).map(row -> finding(row, own));
  }

  private static QueryPart[] parts(Scope scope, FindingFilter filter, LocalDate today) {
    Condition asked = CountedQuery.OF_SCHOOLS.periods(scope, filter.of())
        .and(scope.overLines(PERIOD_FIGURES.SCHOOL_ID::in, () -> noCondition()));
    var rules = List.of(FindingRule.values());
    return new QueryPart[] {
        asked, val(today), names(rules),
        names(rules.stream()
            .filter(rule -> rule.kind() == FindingKind.OUTLIER || rule.kind() == FindingKind.DOUBT).toList()),
        filter.search().isBlank()
            ? noCondition()
            : condition("u.search like '%' || plain({0}) || '%'", val(filter.search().strip())),
        names(rules.stream().filter(rule -> filter.kinds().contains(rule.kind())).toList()),
        names(filter.standings())};
  }

  private static QueryPart names(Collection<? extends Enum<?>> constants) {
    return val(constants.stream().map(Enum::name).toArray(String[]::new));
  }

  private static Finding finding(Record row, Collection<UUID> own) {
    UUID school = row.get("school_id", UUID.class);
    boolean hides = row.get("children", Boolean.class) && !own.contains(school);
    return new Finding(
        new Finding.Key(
            school, row.get("period_id", UUID.class), FindingRule.valueOf(row.get("rule", String.class)),
            row.get("subject", String.class), row.get("numbers", String.class)),
        new Summary.Unit(school, row.get("code", String.class), row.get("name", String.class)),
        row.get("period_code", String.class),
        row.get("due_on", Date.class).toLocalDate(),
        Optional.ofNullable(row.get("report_id", UUID.class)),
        Optional.ofNullable(row.get("state", String.class)).map(ReportState::valueOf),
        row.get("pointer", String.class),
        amount(row.get("value", BigDecimal.class), hides),
        amount(row.get("other", BigDecimal.class), hides),
        row.get("among", Integer.class),
        FindingStanding.valueOf(row.get("standing", String.class)),
        Optional.ofNullable(row.get("explained", String.class)),
        asked(row),
        FindingStanding.REASONABLE.name().equals(row.get("standing", String.class))
            ? Optional.of(new Finding.Judged(
                row.get("reason", String.class), moment(row, "judged_at"), row.get("judged_by", String.class)))
            : Optional.empty());
  }

  private static Optional<Finding.Amount> amount(@Nullable BigDecimal number, boolean hides) {
    return Optional.ofNullable(number)
        .map(known -> known.setScale(0, RoundingMode.HALF_UP).longValueExact())
        .map(known -> hides && known > 0 && known < LEAST_SHOWN
            ? new Finding.Amount(0, true)
            : new Finding.Amount(known, false));
  }

  private static Optional<Finding.Asked> asked(Record row) {
    if (row.get("asked_at") == null) {
      return Optional.empty();
    }
    UUID issue = row.get("issue_id", UUID.class);
    return Optional.of(new Finding.Asked(
        moment(row, "asked_at"), row.get("asked_by", String.class),
        issue == null
            ? new Finding.Conversation.OfComment(
                row.get("commented_report", UUID.class), row.get("commented_pointer", String.class))
            : new Finding.Conversation.OfIssue(issue),
        row.get("answered_at") == null
            ? Optional.empty()
            : Optional.of(new Finding.Answer(
                Optional.ofNullable(row.get("answer", String.class)), moment(row, "answered_at")))));
  }

  private static Instant moment(Record row, String column) {
    return row.get(column, OffsetDateTime.class).toInstant();
  }
}
