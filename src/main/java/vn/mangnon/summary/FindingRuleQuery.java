package vn.mangnon.summary;

/**
 * Each rule as a SELECT over the same few sets, so that the whole district is looked through at once. {@code asked}
 * holds what is due of the filter, {@code history} the figures of its schools in all periods.
 *
 * <p>Each gives {@code school_id, period_id, report_id, rule, subject, pointer, value, other, among, numbers, children,
 * doubt, doubted}: {@code numbers} with which it is this finding and no other; {@code children} whether it counts
 * children; {@code doubt} and {@code doubted} under which code and number the form had asked the school about it.
 */
final class FindingRuleQuery {

  private FindingRuleQuery() {}

  /** Of a robust spread, so that one strange figure hides no other: 1.4826 makes it a normal standard deviation. */
  static final String SETS = """
      heads as materialized (
        select a.*, h.staff, h.pupils, h.parents
          from asked a
          left join headcount h on h.school_id = a.school_id and h.school_year = a.school_year
      ), history as materialized (
        select f.*, p.window_from, p.window_to,
               array_agg(f.value) over (
                 partition by f.school_id, f.figure, p.kind, p.programme_id order by p.window_to, p.id
                 rows between unbounded preceding and 1 preceding) as earlier
          from quality_figure f
          join reporting_period p on p.id = f.period_id
         where f.school_id = any (array(select distinct school_id from asked))
      ), figures as materialized (
        select h.*, a.level, size_class(a.pupils) as size, m.median,
               (select percentile_cont(0.5) within group (order by abs(value - m.median)) * 1.4826
                  from unnest(h.earlier) as value)::numeric as spread,
               coalesce(cardinality(h.earlier), 0) as periods, h.earlier[cardinality(h.earlier)] as last
          from history h
          join heads a on a.school_id = h.school_id and a.period_id = h.period_id and a.counted
         cross join lateral (
           select (percentile_cont(0.5) within group (order by value))::numeric as median from unnest(h.earlier) as value) m
      ), peers as materialized (
        select * from quality_peers(array(select distinct period_id from asked where received))
      ), parts as materialized (
        select w.school_id, w.period_id, w.report_id, p.id as part_id, r.id as part_report, p.window_to, f.received
          from asked w
          join period_figures f on f.school_id = w.school_id and f.period_id <> w.period_id and f.counted
          join reporting_period p
            on p.id = f.period_id and p.programme_id = w.programme_id
           and p.window_from >= w.window_from and p.window_to <= w.window_to
          left join report r on r.school_id = f.school_id and r.period_id = f.period_id
         where w.received and not w.counted
      ), whole as (
        select school_id, period_id from parts group by school_id, period_id having bool_and(received)
      )""";

  /*
   * What a wide report repeats of its parts was found there already, so outlying figures are looked for in counted
   * reports alone.
   */

  private static final String MISSING = """
      select school_id, period_id, null::uuid, 'REPORT_MISSING', '', '', {1} - due_on, null::numeric, 0, '', false,
             '', null::numeric
        from asked
       where not received and due_on < {1}""";

  private static final String LATE = """
      select school_id, period_id, report_id, 'REPORT_LATE', '', '',
             (first_submitted_at at time zone 'Asia/Ho_Chi_Minh')::date - due_on, null, 0, '', false, '', null
        from asked
       where received and not on_time""";

  /** A school year is known by the first period in which the school is due in it. */
  private static final String HEADCOUNT = """
      select h.school_id, h.period_id, null, 'HEADCOUNT_UNKNOWN',
             concat_ws(',', case when staff is null then 'STAFF' end, case when pupils is null then 'PUPILS' end,
                       case when parents is null then 'PARENTS' end),
             '', null, null, 0, '', false, '', null
        from heads h
       where (staff is null or pupils is null or parents is null)
         and not exists (
           select from period_figures f
             join reporting_period p on p.id = f.period_id
            where f.school_id = h.school_id and f.school_year = h.school_year
              and (p.window_from, p.window_to, p.id) < (h.window_from, h.window_to, h.period_id))""";

  private static final String TRAINED = """
      select h.school_id, h.period_id, h.report_id, 'MORE_TRAINED_THAN_STAFF', left(t.title, 200),
             '/trainings/' || t.position || '/participants/' || min(p.line) || '/people', sum(p.people), h.staff, 0,
             sum(p.people) || '/' || h.staff, false, 'MORE_THAN_STAFF:' || t.title, sum(p.people)
        from heads h
        join training t on t.report_id = h.report_id
        join training_participants p on p.report_id = t.report_id and p.position = t.position
       where h.counted and p.participant_group in ('MANAGERS', 'TEACHERS', 'STAFF')
       group by h.school_id, h.period_id, h.report_id, h.staff, t.position, t.title
      having sum(p.people) > h.staff""";

  /** Managers, teachers and staff are held together against the staff, since a school counts these together. */
  private static final String PEOPLE = """
      select school_id, period_id, report_id, 'MORE_THAN_THERE_ARE', code || ':' || those, pointer, people, there, 0,
             people || '/' || there, false, 'MORE_THAN_THERE_ARE:' || code || ':' || top, greatest_of
        from (
          select h.school_id, h.period_id, h.report_id, v.indicator_code as code, g.those, sum(v.value) as people,
                 max(case g.those when 'ALL_STAFF' then h.staff when 'PUPILS' then h.pupils else h.parents end) as there,
                 (array_agg('/indicators/' || v.position order by v.value desc, v.position))[1] as pointer,
                 (array_agg(v.participant_group order by v.value desc, v.position))[1] as top,
                 max(v.value) as greatest_of
            from heads h
            join indicator_value v on v.report_id = h.report_id and v.value is not null
            join (values ('MANAGERS', 'ALL_STAFF'), ('TEACHERS', 'ALL_STAFF'), ('STAFF', 'ALL_STAFF'),
                         ('PUPILS', 'PUPILS'), ('PARENTS', 'PARENTS')) as g (one, those)
              on g.one = v.participant_group
           where h.counted
           group by h.school_id, h.period_id, h.report_id, v.indicator_code, g.those) as counted
       where people > there""";

  private static final String TENFOLD = """
      select f.school_id, f.period_id, f.report_id, 'TENFOLD', f.figure, f.pointer, f.value, f.last, 0,
             f.value || '/' || f.last, false, 'TENFOLD:' || f.figure, f.value
        from figures f
       where f.last > 0 and f.value >= 20 and f.value >= 10 * f.last""";

  private static final String OWN = """
      select f.school_id, f.period_id, f.report_id, 'FAR_FROM_OWN', f.figure, f.pointer, f.value, f.median, f.periods,
             f.value::text, false, '', null
        from figures f
       where f.periods >= 4 and f.median > 0 and abs(f.value - f.median) > greatest(5 * f.spread, f.median / 2, 20)""";

  private static final String PEERS = """
      select f.school_id, f.period_id, f.report_id, 'FAR_FROM_PEERS', f.figure, f.pointer, f.value, p.median, p.schools,
             f.value::text, false, '', null
        from figures f
        join peers p
          on p.period_id = f.period_id and p.level = f.level and p.size = f.size and p.figure = f.figure
       where f.value - p.median > greatest(6 * 1.4826 * p.deviation, p.median, 50)""";

  /** Of the others nearly all have some: at least five give the figure, four of five of them more than zero. */
  private static final String ZERO = """
      select f.school_id, f.period_id, f.report_id, 'UNUSUAL_ZERO', f.figure, f.pointer, 0, p.above_zero, p.schools - 1,
             '0', false, 'ZERO:' || f.figure, 0
        from figures f
        join peers p
          on p.period_id = f.period_id and p.level = f.level and p.size = f.size and p.figure = f.figure
       where f.value = 0 and f.pointer like '/indicators/%'
         and p.schools > 5 and p.above_zero * 5 >= (p.schools - 1) * 4""";

  /**
   * A wide report beside its parts, once all of these are there. Distinct people of the whole are at least those of the
   * greatest part, and at most those of all.
   */
  private static final String PARTS = """
      select y.school_id, y.period_id, y.report_id,
             case when y.aggregation = 'MAXIMUM' and y.value < y.most then 'PEOPLE_FELL' else 'PARTS_DIFFER' end,
             y.figure, y.pointer, y.value, y.expected, 0, y.value || '/' || y.expected, y.about_children, '', null
        from (
          select t.school_id, t.period_id, t.report_id, v.indicator_code || coalesce(':' || v.participant_group, '') as figure,
                 '/indicators/' || v.position as pointer, v.value, i.aggregation, i.about_children, max(e.value) as most,
                 case i.aggregation
                   when 'SUM' then sum(e.value)
                   when 'LAST' then (array_agg(e.value order by t.window_to desc))[1]
                   else greatest(max(e.value), least(v.value, sum(e.value)))
                 end as expected
            from parts t
            join whole w on w.school_id = t.school_id and w.period_id = t.period_id
            join indicator_value v on v.report_id = t.report_id and v.value is not null
            join indicator i on i.code = v.indicator_code and i.aggregation <> 'YES_SHARE'
            join indicator_value e
              on e.report_id = t.part_report and e.indicator_code = v.indicator_code and e.value is not null
             and e.participant_group is not distinct from v.participant_group
           group by t.school_id, t.period_id, t.report_id, v.indicator_code, v.participant_group, v.position, v.value,
                    i.aggregation, i.about_children) as y
       where y.value < y.expected or y.value > y.expected""";

  private static final String TRAINED_OF_PARTS = """
      select t.school_id, t.period_id, t.report_id, 'PARTS_DIFFER', 'LISTED_TRAINED', y.pointer, y.people, sum(e.people), 0,
             y.people || '/' || sum(e.people), false, '', null
        from parts t
        join whole w on w.school_id = t.school_id and w.period_id = t.period_id
       cross join lateral (
         select sum(people) as people,
                (array_agg('/trainings/' || position || '/participants/' || line || '/people'
                           order by people desc, position, line))[1] as pointer
           from training_participants where report_id = t.report_id) y
       cross join lateral (
         select sum(people) as people from training_participants where report_id = t.part_report) e
       where y.people is not null
       group by t.school_id, t.period_id, t.report_id, y.pointer, y.people
      having y.people <> sum(e.people)""";

  private static final String BELOW = """
      select a.school_id, a.period_id, a.report_id, 'BELOW_LINES', v.indicator_code || ':' || v.participant_group,
             '/indicators/' || v.position, v.value, l.people, 0, v.value || '/' || l.people, false, '', null
        from asked a
        join indicator_value v on v.report_id = a.report_id and v.value is not null
        join (
          select report_id, 'PEOPLE_INFORMED' as code, participant_group, max(people) as people
            from activity_participants group by report_id, participant_group
          union all
          select report_id, 'PEOPLE_TRAINED', participant_group, max(people)
            from training_participants group by report_id, participant_group) as l
          on l.report_id = v.report_id and l.code = v.indicator_code and l.participant_group = v.participant_group
       where v.value < l.people""";

  /** 'Nothing arose' is none, which is known; a number that was not given is not. */
  private static final String CHILDREN = """
      select a.school_id, a.period_id, a.report_id, c.rule, c.part, '/indicators/' || v.position, v.value,
             coalesce(w.value, 0), 0, v.value || '/' || coalesce(w.value, 0), true, '', null
        from asked a
        cross join (values ('MORE_SUPPORTED_THAN_NOTIFIED', 'CHILDREN_SUPPORTED', 'CHILDREN_NOTIFIED'),
                           ('MORE_IN_EDUCATION_THAN_SUPPORTED', 'CHILDREN_IN_EDUCATION', 'CHILDREN_SUPPORTED'))
                   as c (rule, part, whole)
        join indicator_value v on v.report_id = a.report_id and v.indicator_code = c.part
        join indicator_value w on w.report_id = a.report_id and w.indicator_code = c.whole
       where v.value > coalesce(w.value, 0)""";

  /**
   * Row-level security leaves only what tells of two schools that the reader may both read; which other school it is
   * stands on the page of the passages alone.
   */
  private static final String COPIED = """
      select distinct on (c.report_id, c.school_id = c.source_school_id)
             a.school_id, a.period_id, a.report_id,
             case when c.school_id = c.source_school_id then 'COPIED_FROM_LAST' else 'COPIED_FROM_OTHER' end, '', '',
             c.words, c.of_words, 0, c.words || '/' || c.of_words, false, '', null::numeric
        from asked a
        join copied_narrative c on c.report_id = a.report_id
       order by c.report_id, c.school_id = c.source_school_id, c.words desc""";

  static final String RULES = String.join("\nunion all\n",
      MISSING, LATE, HEADCOUNT, TRAINED, PEOPLE, TENFOLD, OWN, PEERS, ZERO, PARTS, TRAINED_OF_PARTS, BELOW, CHILDREN,
      "(" + COPIED + ")");
}
