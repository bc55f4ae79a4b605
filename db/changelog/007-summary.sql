--liquibase formatted sql

--changeset mangnon:summary
-- Read models: counts without texts, kept in the transaction that changes what they count.

-- One row for every school and period that is due (obliged, not exempt, open or closed).
-- A count is null where nothing was received or the period is only a summary of finer ones.
create table period_figures (
  school_id   uuid not null references school,
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
  activities  integer,
  sessions    integer,
  attendances bigint,
  classes     integer,
  people      bigint,
  primary key (school_id, period_id),
  check (not accepted or received),
  check (not on_time or received)
);
call protect('period_figures', true);

create table category_figures (
  school_id   uuid not null,
  period_id   uuid not null,
  category    text not null,
  activities  integer not null,
  sessions    integer not null,
  attendances bigint not null,
  primary key (school_id, period_id, category),
  foreign key (school_id, period_id) references period_figures on delete cascade
);
call protect('category_figures', true);

-- One row for each turn of an issue that moves the number of open ones: +1 raised or reopened, -1 resolved.
create table issue_turn (
  issue_id    uuid not null,
  turn        integer not null,
  school_id   uuid not null references school,
  period_id   uuid not null references reporting_period,
  ward_id     uuid references unit,
  level       text not null,
  category    text not null,
  kind        text not null check (kind in ('RAISED', 'RESOLVED', 'REOPENED')),
  year        integer not null,
  school_year integer not null,
  accepted    boolean not null,
  primary key (issue_id, turn)
);
create index issue_turn_school on issue_turn (school_id, period_id);
call protect('issue_turn', true);

--changeset mangnon:summary-category-alone
-- A category is counted from this table alone: joining 100,000 rows to their periods took longer than counting them.
select set_config('mangnon.reach', 'ALL', true);
alter table category_figures
  add column ward_id uuid references unit,
  add column level text,
  add column year integer,
  add column school_year integer,
  add column accepted boolean;
update category_figures c
   set ward_id = p.ward_id, level = p.level, year = p.year, school_year = p.school_year, accepted = p.accepted
  from period_figures p
 where p.school_id = c.school_id and p.period_id = c.period_id;
alter table category_figures
  alter column level set not null,
  alter column year set not null,
  alter column school_year set not null,
  alter column accepted set not null;

--changeset mangnon:summary-policies splitStatements:false
-- As a plain truth value the reach is estimated to let half of the rows pass, not one in a hundred, so that the
-- figures of thousands of schools are added up by hashing instead of sorting.
create or replace procedure protect(protected_table regclass, aggregates boolean)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected_table);
  execute format('alter table %s force row level security', protected_table);
  execute format('drop policy if exists own_schools on %s', protected_table);
  execute format(
    'create policy own_schools on %s using ((select reach() %s) or school_id = any ((select reached_schools())::uuid[]))',
    protected_table,
    case when aggregates then 'in (''ALL'', ''AGGREGATES'')' else '= ''ALL''' end);
end $$;

--changeset mangnon:summary-policies-anew splitStatements:false
do $$
declare
  known record;
begin
  for known in select tablename, qual like '%AGGREGATES%' as aggregates from pg_policies where policyname = 'own_schools' loop
    call protect(known.tablename::regclass, known.aggregates);
  end loop;
end $$;

--changeset mangnon:summary-statistics splitStatements:false
-- After much history was taken over at once the planner still believes in empty tables, and would count for minutes
-- what it can count in seconds. Only the owner of a table may have it looked at again.
create procedure refresh_statistics()
  language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  known record;
begin
  for known in select tablename from pg_tables where schemaname = 'public' loop
    execute format('analyze public.%I', known.tablename);
  end loop;
end $$;
