--liquibase formatted sql

--changeset mangnon:passages
-- The narrative of a report's latest submitted revision, as it is held against others. `rule` says by which version of
-- the rule it was cut into passages: one of an older rule is cut anew when the program starts, and so is one that
-- never was. `words` are those that count.
create table narrative (
  report_id uuid primary key,
  school_id uuid not null,
  period_id uuid not null references reporting_period,
  rule      integer not null,
  words     integer not null check (words >= 0),
  foreign key (report_id, school_id) references report (id, school_id)
);
-- the school's report before another
create index narrative_school on narrative (school_id, period_id);
call protect('narrative', false);

-- Its passages that count, without their texts. `prints` are the hashes of each three words that follow each other,
-- every one once: passages that share half of those of the longer one are copies of each other.
create table passage (
  report_id uuid not null references narrative on delete cascade,
  school_id uuid not null,
  period_id uuid not null references reporting_period,
  section   text not null check (section in (
    'COMMUNICATION', 'ACTIVITIES', 'TRAININGS', 'FUNDING', 'STRENGTHS', 'SHORTCOMINGS', 'RECOMMENDATIONS')),
  position  integer not null check (position >= 0),
  words     integer not null check (words > 0),
  prints    integer[] not null check (cardinality(prints) > 0),
  primary key (report_id, section, position),
  foreign key (report_id, school_id) references report (id, school_id)
);
-- one report is held against all of a period, section by section
create index passage_period on passage (period_id, section);
call protect('passage', false);

-- Reports whose narrative is mostly copied, and from which: at least 80 % of at least 40 words stand in the school's own
-- report of the period before, or in another school's of the same period or the one before.
create table copied_narrative (
  report_id        uuid not null references narrative on delete cascade,
  school_id        uuid not null,
  source_id        uuid not null references narrative on delete cascade,
  source_school_id uuid not null,
  words            integer not null,
  of_words         integer not null check (of_words >= 40 and words * 5 >= of_words * 4 and words <= of_words),
  primary key (report_id, source_id),
  foreign key (report_id, school_id) references report (id, school_id),
  foreign key (source_id, source_school_id) references report (id, school_id)
);
create index copied_narrative_source on copied_narrative (source_id);
create index copied_narrative_school on copied_narrative (school_id, source_school_id);

-- A row tells of two schools, so it is read by whoever may read both; nobody writes it but the functions below.
alter table copied_narrative enable row level security;
alter table copied_narrative force row level security;
create policy both_schools on copied_narrative using (
  (select reach()) = 'ALL'
  or school_id = any ((select reached_schools())::uuid[])
     and source_school_id = any ((select reached_schools())::uuid[]));
create policy program_inserts on copied_narrative as restrictive for insert with check ((select writes()) = 'ALL');
create policy program_updates on copied_narrative as restrictive for update using ((select writes()) = 'ALL');
create policy program_deletes on copied_narrative as restrictive for delete using ((select writes()) = 'ALL');

--changeset mangnon:passages-alike splitStatements:false
create function alike(one integer[], other integer[]) returns boolean
  language sql immutable strict parallel safe
  return 2 * (select count(*) from unnest(one) as print where print = any (other))
    >= greatest(cardinality(one), cardinality(other));

-- The last period of the same kind that ended before that one began.
create function period_before(of_period uuid) returns uuid
  language sql stable parallel safe
  return (
    select b.id
      from reporting_period p
      join reporting_period b on b.programme_id = p.programme_id and b.kind = p.kind and b.window_to < p.window_from
     where p.id = of_period
     order by b.window_to desc limit 1);

--changeset mangnon:passages-copied-from-last splitStatements:false
-- How much of each submitted report of these schools stands in the school's report before it. Here and below pairs are
-- found by hashing alone: of tables that have just been filled the planner expects a few rows, and would walk through
-- one of them for each row of the other.
create function copied_from_last(of_schools uuid[])
  returns table (report_id uuid, school_id uuid, source_id uuid, words bigint)
  language sql stable set enable_nestloop = off
  as $$
    select n.report_id, n.school_id, l.report_id, sum(c.words)
      from narrative n
      join reporting_period p on p.id = n.period_id
     cross join lateral (
       select e.report_id
         from narrative e
         join reporting_period b on b.id = e.period_id
        where e.school_id = n.school_id and b.programme_id = p.programme_id and b.kind = p.kind
          and b.window_to < p.window_from
        order by b.window_to desc limit 1) l
      join passage c on c.report_id = n.report_id
     where n.school_id = any (of_schools)
       and exists (
         select from passage o
          where o.report_id = l.report_id and o.section = c.section and alike(c.prints, o.prints))
     group by n.report_id, n.school_id, l.report_id
  $$;

-- How much of that report stands in each of another school, of its period and of the one before; and how much stands in
-- it of each of another school, of its period and of the one behind.
create function copied_among_schools(of_report uuid)
  returns table (report_id uuid, school_id uuid, source_id uuid, source_school_id uuid, words bigint)
  language sql stable set enable_nestloop = off
  as $$
    with asked as (
      select n.report_id, n.school_id, n.period_id, period_before(n.period_id) as before
        from narrative n where n.report_id = of_report
    ), near_period as materialized (
      select p.id
        from asked a
        join reporting_period p on p.id in (a.period_id, a.before) or period_before(p.id) = a.period_id
    ), print as (
      select c.section, c.position, c.words, cardinality(c.prints) as size, u.print
        from passage c cross join unnest(c.prints) as u (print)
       where c.report_id = of_report
    ), near as (
      select o.report_id, o.school_id, o.period_id, c.section, c.position, c.words, o.position as other_position,
             o.words as other_words
        from print c
        join (
          select e.report_id, e.school_id, e.period_id, e.section, e.position, e.words, cardinality(e.prints) as size,
                 u.print
            from passage e
           cross join unnest(e.prints) as u (print)
           where e.period_id = any (array(select id from near_period))
             and e.school_id <> (select school_id from asked)) as o
          on o.section = c.section and o.print = c.print
       group by o.report_id, o.school_id, o.period_id, c.section, c.position, c.words, c.size, o.position, o.words, o.size
      having 2 * count(*) >= greatest(c.size, o.size)
    )
    select a.report_id, a.school_id, t.report_id, t.school_id, t.words
      from asked a
      join (
        select d.report_id, d.school_id, d.period_id, sum(d.words) as words
          from (select distinct report_id, school_id, period_id, section, position, words from near) as d
         group by d.report_id, d.school_id, d.period_id) as t on t.period_id in (a.period_id, a.before)
    union all
    select t.report_id, t.school_id, a.report_id, a.school_id, t.words
      from asked a
      join (
        select d.report_id, d.school_id, d.period_id, sum(d.other_words) as words
          from (select distinct report_id, school_id, period_id, section, other_position, other_words from near) as d
         group by d.report_id, d.school_id, d.period_id) as t on t.period_id is distinct from a.before
  $$;

-- The same of all reports of a period at once. Passages are compared once for each wording, by the rarest of their
-- prints: of two that share half, one is among the rarest half of both. And whoever copied four fifths copied a part of
-- any fifth, so only reports are looked at whole that share one of the rarest passages which are more than a fifth.
create function copied_in_period(of_period uuid)
  returns table (report_id uuid, school_id uuid, source_id uuid, source_school_id uuid, words bigint)
  language sql stable set enable_nestloop = off
  as $$
    with pool as materialized (
      select c.report_id, c.school_id, c.period_id, c.section, c.position, c.words,
             dense_rank() over (order by c.section, c.prints) as wording, c.prints
        from passage c
       where c.period_id in (of_period, period_before(of_period))
    ), wording as materialized (
      select b.wording as id, b.section, b.prints, cardinality(b.prints) as size, count(distinct b.school_id) as schools
        from pool b group by b.wording, b.section, b.prints
    ), print as (
      select w.id, w.section, w.size, u.print, count(*) over (partition by w.section, u.print) as frequency
        from wording w cross join unnest(w.prints) as u (print)
    ), rare as materialized (
      select r.id, r.section, r.size, r.print
        from (select p.*, row_number() over (partition by p.id order by p.frequency, p.print) as rank from print p) as r
       where r.rank <= r.size - (r.size + 1) / 2 + 1
    ), near as materialized (
      select o.one, o.other
        from (
          select distinct a.id as one, b.id as other
            from rare a
            join rare b on b.section = a.section and b.print = a.print
             and 2 * least(a.size, b.size) >= greatest(a.size, b.size)) as o
        join wording a on a.id = o.one
        join wording b on b.id = o.other
       where o.one = o.other or alike(a.prints, b.prints)
    ), spread as (
      select n.one as id, sum(w.schools) as schools from near n join wording w on w.id = n.other group by n.one
    ), here as materialized (
      select b.report_id, b.school_id, b.section, b.position, b.words, b.wording,
             sum(b.words) over (partition by b.report_id order by s.schools, b.section, b.position) - b.words as rarer,
             n.words as of_words
        from pool b
        join narrative n on n.report_id = b.report_id and n.words >= 40
        join spread s on s.id = b.wording
       where b.period_id = of_period
    ), suspect as materialized (
      select distinct h.report_id, b.report_id as source_id
        from here h
        join near n on n.one = h.wording
        join pool b on b.wording = n.other and b.school_id <> h.school_id
       where h.rarer * 5 <= h.of_words
    ), copied as (
      select distinct s.report_id, h.school_id, s.source_id, b.school_id as source_school_id, h.section, h.position,
             h.words
        from suspect s
        join here h on h.report_id = s.report_id
        join near n on n.one = h.wording
        join pool b on b.wording = n.other and b.report_id = s.source_id
    )
    select c.report_id, c.school_id, c.source_id, c.source_school_id, sum(c.words)
      from copied c
     group by c.report_id, c.school_id, c.source_id, c.source_school_id
  $$;

--changeset mangnon:passages-kept splitStatements:false
-- Which reports are mostly copied, once that one was submitted. It looks at every school, whoever submits, and tells
-- nothing of them; of two that are submitted at once the later one sees the passages of the earlier.
create function keep_copied(of_report uuid) returns void
  language plpgsql as $$
declare
  reach_before constant text := coalesce(current_setting('mangnon.reach', true), '');
  writes_before constant text := coalesce(current_setting('mangnon.writes', true), '');
  of_school constant uuid := (select r.school_id from report r where r.id = of_report);
begin
  perform set_config('mangnon.reach', 'ALL', true);
  perform set_config('mangnon.writes', 'ALL', true);
  perform pg_advisory_xact_lock(hashtext('copied_narrative'));
  delete from copied_narrative c
   where c.report_id = of_report or c.source_id = of_report
      or c.school_id = of_school and c.source_school_id = of_school;
  insert into copied_narrative (report_id, school_id, source_id, source_school_id, words, of_words)
  select f.report_id, f.school_id, f.source_id, f.source_school_id, f.words, n.words
    from (
      select * from copied_among_schools(of_report)
      union all
      select l.report_id, l.school_id, l.source_id, l.school_id, l.words from copied_from_last(array[of_school]) l) as f
    join narrative n on n.report_id = f.report_id
   where n.words >= 40 and f.words * 5 >= n.words * 4;
  perform set_config('mangnon.reach', reach_before, true);
  perform set_config('mangnon.writes', writes_before, true);
end $$;

-- The same of all reports there are; for the program itself, which reads and writes everything.
create function keep_all_copied() returns void
  language plpgsql as $$
declare
  asked_period uuid;
begin
  perform pg_advisory_xact_lock(hashtext('copied_narrative'));
  delete from copied_narrative;
  insert into copied_narrative (report_id, school_id, source_id, source_school_id, words, of_words)
  select l.report_id, l.school_id, l.source_id, l.school_id, l.words, n.words
    from copied_from_last(array(select distinct school_id from narrative)) l
    join narrative n on n.report_id = l.report_id
   where n.words >= 40 and l.words * 5 >= n.words * 4;
  for asked_period in select distinct period_id from narrative loop
    insert into copied_narrative (report_id, school_id, source_id, source_school_id, words, of_words)
    select f.report_id, f.school_id, f.source_id, f.source_school_id, f.words, n.words
      from copied_in_period(asked_period) f
      join narrative n on n.report_id = f.report_id
     where n.words >= 40 and f.words * 5 >= n.words * 4;
  end loop;
end $$;
