--liquibase formatted sql

--changeset mangnon:quality-review
-- What the district did about a finding of data quality: asked the school, found it reasonable, opened it again. Rows
-- are only added. `rule`, `subject` and `numbers` say which finding it was: with other numbers it is another one, so a
-- number that was found reasonable is looked at anew when it changes.
create table quality_review (
  id         uuid primary key,
  school_id  uuid not null references school,
  period_id  uuid not null references reporting_period,
  rule       text not null check (rule ~ '^[A-Z_]+$'),
  subject    text not null,
  numbers    text not null,
  kind       text not null check (kind in ('ASKED', 'REASONABLE', 'REOPENED')),
  text       text check (text <> ''),
  comment_id uuid references review_comment,
  issue_id   uuid,
  at         timestamptz not null,
  account_id uuid not null references account,
  foreign key (issue_id, school_id) references issue (id, school_id),
  -- asked by a comment on the report, or by a request where the report is not under review
  constraint quality_review_asked check (num_nonnulls(comment_id, issue_id) = case kind when 'ASKED' then 1 else 0 end),
  constraint quality_review_words check (kind = 'REOPENED' or text is not null)
);
create index quality_review_finding on quality_review (school_id, period_id, rule, at);
create unique index quality_review_asked_once on quality_review (school_id, period_id, rule, subject, numbers)
  where kind = 'ASKED';
call protect('quality_review', false);
create trigger quality_review_frozen before update or delete on quality_review
  for each row execute function refuse_change();

--changeset mangnon:quality-figures
-- The figures of submitted reports that are held against others: indicators that count no children, and sums of lines
-- with the line that adds most to them.
create view quality_figure with (security_invoker = true) as
select r.school_id, r.period_id, r.id as report_id,
       v.indicator_code || coalesce(':' || v.participant_group, '') as figure,
       '/indicators/' || v.position as pointer, v.value
  from indicator_value v
  join report r on r.id = v.report_id
  join indicator i on i.code = v.indicator_code
 where v.value is not null and not i.about_children and i.aggregation <> 'YES_SHARE'
union all
select r.school_id, r.period_id, r.id, 'SESSIONS',
       (array_agg('/activities/' || a.position || '/sessions' order by a.sessions desc, a.position))[1], sum(a.sessions)
  from activity a
  join report r on r.id = a.report_id
 where a.sessions is not null
 group by r.school_id, r.period_id, r.id
union all
select r.school_id, r.period_id, r.id, 'ATTENDANCES',
       (array_agg('/activities/' || p.position || '/participants/' || p.line || '/attendances'
                  order by p.attendances desc, p.position, p.line))[1], sum(p.attendances)
  from activity_participants p
  join report r on r.id = p.report_id
 where p.attendances is not null
 group by r.school_id, r.period_id, r.id
union all
select r.school_id, r.period_id, r.id, 'FUNDING',
       (array_agg('/funding/' || f.position || '/amount' order by f.amount desc, f.position))[1], sum(f.amount)
  from funding f
  join report r on r.id = f.report_id
 where f.amount is not null
 group by r.school_id, r.period_id, r.id;

-- Schools of one size: of fewer than 400 pupils, of 400 to 799, of 800 to 1,599, of more.
create function size_class(pupils integer) returns integer
  language sql immutable strict parallel safe
  return case when pupils < 400 then 1 when pupils < 800 then 2 when pupils < 1600 then 3 else 4 end;

--changeset mangnon:quality-peers splitStatements:false
-- What schools of the same level and size give for the same period: the figure in their middle, how far they lie from
-- it, and how many give more than zero. It looks at all schools, whoever asks, and tells of none: only where at least
-- five of them give the figure.
create function quality_peers(asked_periods uuid[])
  returns table (period_id uuid, level text, size integer, figure text, schools integer, above_zero integer,
                 median numeric, deviation numeric)
  language plpgsql as $$
declare
  reach_before constant text := coalesce(current_setting('mangnon.reach', true), '');
begin
  perform set_config('mangnon.reach', 'ALL', true);
  return query
  with figures as materialized (
    select f.period_id, s.level, size_class(h.pupils) as size, f.figure, f.value
      from quality_figure f
      join reporting_period p on p.id = f.period_id
      join school s on s.id = f.school_id
      join headcount h on h.school_id = f.school_id and h.school_year = p.school_year and h.pupils is not null
     where f.period_id = any (asked_periods)
  ), medians as (
    select f.period_id, f.level, f.size, f.figure, count(*)::integer as schools,
           (count(*) filter (where f.value > 0))::integer as above_zero,
           (percentile_cont(0.5) within group (order by f.value))::numeric as median
      from figures f
     group by f.period_id, f.level, f.size, f.figure
    having count(*) >= 5
  )
  select m.period_id, m.level, m.size, m.figure, m.schools, m.above_zero, m.median,
         (percentile_cont(0.5) within group (order by abs(f.value - m.median)))::numeric
    from medians m
    join figures f
      on f.period_id = m.period_id and f.level = m.level and f.size = m.size and f.figure = m.figure
   group by m.period_id, m.level, m.size, m.figure, m.schools, m.above_zero, m.median;
  perform set_config('mangnon.reach', reach_before, true);
end $$;
