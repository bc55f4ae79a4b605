--liquibase formatted sql

--changeset mangnon:beside-median splitStatements:false
-- The median of what schools of the same level reported in each year, for a school to see itself beside. It looks at all
-- schools, whoever asks, and tells of none: a median stands only where at least five schools reported.
create function level_medians(asking_school uuid, by_school_year boolean)
  returns table (figures_year integer, schools integer, activities numeric, sessions numeric, attendances numeric,
                 classes numeric, people numeric)
  language plpgsql as $$
declare
  reach_before constant text := coalesce(current_setting('mangnon.reach', true), '');
begin
  perform set_config('mangnon.reach', 'ALL', true);
  return query
  with by_school as (
    select case when by_school_year then p.school_year else p.year end as figures_year,
           sum(p.activities) as activities, sum(p.sessions) as sessions, sum(p.attendances) as attendances,
           sum(p.classes) as classes, sum(p.people) as people
      from period_figures p
     where p.level = (select s.level from school s where s.id = asking_school)
       and p.counted and p.received
     group by 1, p.school_id
  )
  select b.figures_year, count(*)::integer,
         percentile_cont(0.5) within group (order by b.activities)::numeric,
         percentile_cont(0.5) within group (order by b.sessions)::numeric,
         percentile_cont(0.5) within group (order by b.attendances)::numeric,
         percentile_cont(0.5) within group (order by b.classes)::numeric,
         percentile_cont(0.5) within group (order by b.people)::numeric
    from by_school b
   group by b.figures_year
  having count(*) >= 5
   order by b.figures_year;
  perform set_config('mangnon.reach', reach_before, true);
end $$;

--changeset mangnon:beside-channels
-- Through which channels a counted report says that the school spoke; null where nothing was received.
select set_config('mangnon.reach', 'ALL', true), set_config('mangnon.writes', 'ALL', true);
alter table period_figures add column channels text[];
update period_figures p
   set channels = array(
     select channel from communication_channel c join report r on r.id = c.report_id
      where r.school_id = p.school_id and r.period_id = p.period_id
     union
     select channel from activity_channel c join report r on r.id = c.report_id
      where r.school_id = p.school_id and r.period_id = p.period_id)
 where p.counted and p.received;
