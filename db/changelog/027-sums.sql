--liquibase formatted sql

--changeset mangnon:sums-coverage-integers
-- One report says at most a million of each, and whole numbers of four bytes add up without numeric's arithmetic.
alter table coverage_figures
  alter column informed_managers type integer,
  alter column informed_teachers type integer,
  alter column informed_staff type integer,
  alter column informed_pupils type integer,
  alter column informed_parents type integer,
  alter column trained_managers type integer,
  alter column trained_teachers type integer,
  alter column trained_staff type integer,
  alter column children_working type integer,
  alter column children_notified type integer,
  alter column children_supported type integer,
  alter column children_in_education type integer;

--changeset mangnon:sums-tables
-- What the read models add up to where no school is told apart: rows that are alike in all that figures ask for are one
-- row with their number. Whoever changes a read model adds what it gained or lost and waits for nobody; the sum of all
-- changes is what holds, and fold_changes() makes one row of many.
create table period_change (
  period_id   uuid not null references reporting_period,
  ward_id     uuid references unit,
  level       text not null,
  year        integer not null,
  school_year integer not null,
  counted     boolean not null,
  due_on      date not null,
  received    boolean not null,
  on_time     boolean not null,
  accepted    boolean not null,
  reports     bigint not null,
  activities  bigint,
  sessions    bigint,
  attendances bigint,
  classes     bigint,
  people      bigint
);

create table category_change (
  period_id   uuid not null references reporting_period,
  category    text not null,
  ward_id     uuid references unit,
  level       text not null,
  year        integer not null,
  school_year integer not null,
  accepted    boolean not null,
  reports     bigint not null,
  activities  bigint not null,
  sessions    bigint not null,
  attendances bigint not null
);

create table turn_change (
  period_id   uuid not null references reporting_period,
  ward_id     uuid references unit,
  level       text not null,
  category    text not null,
  kind        text not null,
  year        integer not null,
  school_year integer not null,
  accepted    boolean not null,
  turns       bigint not null
);

create view period_sums with (security_invoker = true) as
select period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted,
       sum(reports)::bigint as reports, sum(activities)::bigint as activities, sum(sessions)::bigint as sessions,
       sum(attendances)::bigint as attendances, sum(classes)::bigint as classes, sum(people)::bigint as people
  from period_change
 group by period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted
having sum(reports) <> 0;

create view category_sums with (security_invoker = true) as
select period_id, category, ward_id, level, year, school_year, accepted,
       sum(reports)::bigint as reports, sum(activities)::bigint as activities, sum(sessions)::bigint as sessions,
       sum(attendances)::bigint as attendances
  from category_change
 group by period_id, category, ward_id, level, year, school_year, accepted
having sum(reports) <> 0;

create view turn_sums with (security_invoker = true) as
select period_id, ward_id, level, category, kind, year, school_year, accepted, sum(turns)::bigint as turns
  from turn_change
 group by period_id, ward_id, level, category, kind, year, school_year, accepted
having sum(turns) <> 0;

--changeset mangnon:sums-access splitStatements:false
-- Counts without schools: for readers of all counts, and changed by the read models alone.
do $$
declare
  changes text;
begin
  foreach changes in array array['period_change', 'category_change', 'turn_change'] loop
    execute format('alter table %I enable row level security', changes);
    execute format('alter table %I force row level security', changes);
    execute format('create policy of_all_schools on %I for select using ((select reach() in (''ALL'', ''AGGREGATES'')))', changes);
    execute format('create policy of_read_models on %I to %I using (true) with check (true)', changes, current_user);
    execute format('revoke insert, update, delete on %I from mangnon_app', changes);
  end loop;
  revoke insert, update, delete on period_sums, category_sums, turn_sums from mangnon_app;
end $$;

--changeset mangnon:sums-kept splitStatements:false
-- `moved` are the rows that came (1) or went (-1).
create function change_period_sums() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  direction constant integer := tg_argv[0];
begin
  insert into period_change
  select period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted,
         direction * count(*), direction * sum(activities), direction * sum(sessions), direction * sum(attendances),
         direction * sum(classes), direction * sum(people)
    from moved
   group by period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted;
  return null;
end $$;

create function change_category_sums() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  direction constant integer := tg_argv[0];
begin
  insert into category_change
  select period_id, category, ward_id, level, year, school_year, accepted,
         direction * count(*), direction * sum(activities), direction * sum(sessions), direction * sum(attendances)
    from moved
   group by period_id, category, ward_id, level, year, school_year, accepted;
  return null;
end $$;

create function change_turn_sums() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  direction constant integer := tg_argv[0];
begin
  insert into turn_change
  select period_id, ward_id, level, category, kind, year, school_year, accepted, direction * count(*)
    from moved
   group by period_id, ward_id, level, category, kind, year, school_year, accepted;
  return null;
end $$;

do $$
declare
  kept record;
begin
  for kept in values ('period_figures', 'change_period_sums'), ('category_figures', 'change_category_sums'),
                     ('issue_turn', 'change_turn_sums') loop
    execute format('create trigger sums_of_new after insert on %I referencing new table as moved '
      'for each statement execute function %I(''1'')', kept.column1, kept.column2);
    execute format('create trigger sums_of_old after delete on %I referencing old table as moved '
      'for each statement execute function %I(''-1'')', kept.column1, kept.column2);
    execute format('create trigger sums_of_before after update on %I referencing old table as moved '
      'for each statement execute function %I(''-1'')', kept.column1, kept.column2);
    execute format('create trigger sums_of_after after update on %I referencing new table as moved '
      'for each statement execute function %I(''1'')', kept.column1, kept.column2);
  end loop;
end $$;

-- Each takes what it has seen away and puts back its sum in one statement, so that what others add meanwhile stays.
create procedure fold_changes()
  language plpgsql security definer set search_path = public as $$
begin
  with folded as (delete from period_change returning *)
  insert into period_change
  select period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted,
         sum(reports), sum(activities), sum(sessions), sum(attendances), sum(classes), sum(people)
    from folded
   group by period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted
  having sum(reports) <> 0;
  with folded as (delete from category_change returning *)
  insert into category_change
  select period_id, category, ward_id, level, year, school_year, accepted,
         sum(reports), sum(activities), sum(sessions), sum(attendances)
    from folded
   group by period_id, category, ward_id, level, year, school_year, accepted
  having sum(reports) <> 0;
  with folded as (delete from turn_change returning *)
  insert into turn_change
  select period_id, ward_id, level, category, kind, year, school_year, accepted, sum(turns)
    from folded
   group by period_id, ward_id, level, category, kind, year, school_year, accepted
  having sum(turns) <> 0;
end $$;

--changeset mangnon:sums-of-what-is-there
select set_config('mangnon.reach', 'ALL', true);
insert into period_change
select period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted,
       count(*), sum(activities), sum(sessions), sum(attendances), sum(classes), sum(people)
  from period_figures
 group by period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted;
insert into category_change
select period_id, category, ward_id, level, year, school_year, accepted,
       count(*), sum(activities), sum(sessions), sum(attendances)
  from category_figures
 group by period_id, category, ward_id, level, year, school_year, accepted;
insert into turn_change
select period_id, ward_id, level, category, kind, year, school_year, accepted, count(*)
  from issue_turn
 group by period_id, ward_id, level, category, kind, year, school_year, accepted;
