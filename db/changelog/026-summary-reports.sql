--liquibase formatted sql

--changeset mangnon:summary-reports
-- The district's summary report to the city, as people write it. Sections that nobody has written anew are not here:
-- they say what the figures say on the day that they are read.
create table summary_report (
  id         uuid primary key,
  unit_id    uuid not null references unit,
  from_year  integer not null check (from_year between 2021 and 2030),
  to_year    integer not null check (to_year between from_year and 2030),
  year_kind  text not null check (year_kind in ('CALENDAR', 'SCHOOL')),
  period_id  uuid references reporting_period,
  head       jsonb not null,
  version    bigint not null default 1,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid not null references account,
  unique nulls not distinct (unit_id, from_year, to_year, year_kind, period_id)
);

-- words: as they were written. told: what the figures said by themselves at that moment, so that it is seen what has
-- changed since.
create table summary_report_section (
  report_id  uuid not null references summary_report,
  section    text not null check (section in ('REPORTING', 'COMMUNICATION', 'ACTIVITIES', 'TRAININGS', 'TARGETS', 'FUNDING', 'STRENGTHS', 'SHORTCOMINGS', 'RECOMMENDATIONS', 'PLAN')),
  words      text not null check (length(words) <= 20000),
  told       text not null,
  version    bigint not null default 1,
  changed_at timestamptz not null,
  changed_by uuid not null references account,
  primary key (report_id, section)
);

-- What was issued stays as it was, with the moment of its figures.
create table issued_summary (
  report_id uuid not null references summary_report,
  number    integer not null check (number > 0),
  figures_of timestamptz not null,
  issued_at timestamptz not null,
  issued_by uuid not null references account,
  lines     text[] not null,
  word      bytea not null,
  pdf       bytea not null,
  sha256    text not null check (length(sha256) = 64),
  primary key (report_id, number)
);
create trigger issued_summary_frozen before update or delete on issued_summary
  for each row execute function refuse_change();

--changeset mangnon:summary-reports-policies splitStatements:false
-- Written at the office, from what every school reported; what was issued is sent to the city.
do $$
declare
  written text;
  readers text;
begin
  foreach written in array array['summary_report', 'summary_report_section', 'issued_summary'] loop
    readers := case when written = 'summary_report_section' then '= ''ALL''' else 'in (''ALL'', ''AGGREGATES'')' end;
    execute format('alter table %I enable row level security', written);
    execute format('alter table %I force row level security', written);
    execute format(
      'create policy office on %I using ((select reach()) %s) with check ((select writes()) = ''ALL'')', written, readers);
    execute format('create policy office_delete on %I as restrictive for delete using ((select writes()) = ''ALL'')', written);
  end loop;
end $$;
