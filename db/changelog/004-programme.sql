--liquibase formatted sql

--changeset mangnon:programme
create table programme (
  id      uuid primary key,
  code    text not null unique,
  name_vi text not null,
  name_en text not null,
  valid_from date not null,
  valid_to   date not null check (valid_to >= valid_from)
);

create table phase (
  id           uuid primary key,
  programme_id uuid not null references programme,
  code         text not null,
  name_vi      text not null,
  name_en      text not null,
  valid_from   date not null,
  valid_to     date not null check (valid_to >= valid_from),
  unique (programme_id, code),
  exclude using gist (programme_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

create table legal_basis (
  id           uuid primary key,
  programme_id uuid not null references programme,
  symbol       text not null,
  issuer_vi    text not null,
  issuer_en    text not null,
  issued_on    date not null,
  unique (programme_id, symbol)
);

create table target (
  id             uuid primary key,
  programme_id   uuid not null references programme,
  legal_basis_id uuid not null references legal_basis,
  code           text not null,
  name_vi        text not null,
  name_en        text not null,
  tier           text not null check (tier in ('NATIONAL', 'CITY')),
  comparison     text not null check (comparison in ('AT_MOST', 'BELOW', 'AT_LEAST', 'ABOVE')),
  percent        numeric(5, 1) not null check (percent between 0 and 100),
  by_year        integer not null,
  unique (programme_id, code, tier, by_year)
);

create table indicator (
  code           text primary key,
  name_vi        text not null,
  name_en        text not null,
  unit_vi        text not null,
  unit_en        text not null,
  aggregation    text not null check (aggregation in ('SUM', 'LAST', 'MAXIMUM', 'YES_SHARE')),
  about_children boolean not null,
  participant_groups text[] not null default '{}',
  position       integer not null unique
);

--changeset mangnon:programme-period
-- The data window is from its first to its last day, both included.
-- The year of a period is the year in which the middle day of its data window falls (calendar or school year);
-- a school year is known by the year in which it begins.
create table reporting_period (
  id           uuid primary key,
  programme_id uuid not null references programme,
  code         text not null unique,
  kind         text not null check (kind in ('MONTH', 'QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR', 'SEMESTER', 'SCHOOL_YEAR', 'AD_HOC')),
  window_from  date not null,
  window_to    date not null check (window_to >= window_from),
  opens_on     date not null,
  due_on       date not null check (due_on > window_to),
  state        text not null check (state in ('PLANNED', 'OPEN', 'CLOSED')),
  year         integer not null generated always as (
    extract(year from window_from + (window_to - window_from) / 2)::integer) stored,
  school_year  integer not null generated always as (
    extract(year from window_from + (window_to - window_from) / 2)::integer
    - case when extract(month from window_from + (window_to - window_from) / 2) < 9 then 1 else 0 end) stored
);

-- Fixed when the period opens, so that rates never exceed 100 % and never change later.
create table obliged_school (
  period_id     uuid not null references reporting_period,
  school_id     uuid not null references school,
  programme_id  uuid not null references programme,
  window_from   date not null,
  window_to     date not null,
  due_on        date not null,
  counted       boolean not null,
  exempt_reason text check (exempt_reason <> ''),
  primary key (period_id, school_id),
  -- of overlapping periods only the finest is counted, so that nothing is added twice
  exclude using gist (school_id with =, programme_id with =, daterange(window_from, window_to, '[]') with &&)
    where (counted and exempt_reason is null)
);
create index obliged_school_school on obliged_school (school_id);
call protect('obliged_school', true);
