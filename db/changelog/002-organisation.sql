--liquibase formatted sql

--changeset mangnon:organisation-unit
-- Validity is from the first to the last day, both included; null is unbounded.
-- Codes and names are reused with other boundaries (1/7/2025), so a unit is known by its id, its version.
create table unit (
  id         uuid primary key,
  kind       text not null check (kind in ('CITY', 'AREA', 'WARD', 'OFFICE', 'SCHOOL')),
  code       text not null check (code <> ''),
  name       text collate "vi-x-icu" not null check (name <> ''),
  short_name text collate "vi-x-icu" not null check (short_name <> ''),
  valid_from date,
  valid_to   date check (valid_to >= valid_from),
  search     text not null generated always as (plain(code || ' ' || name || ' ' || short_name)) stored,
  exclude using gist (kind with =, code with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index unit_search on unit using gin (search gin_trgm_ops);

create table unit_lineage (
  predecessor uuid not null references unit,
  successor   uuid not null references unit,
  happened_on date not null,
  basis       text not null,
  primary key (predecessor, successor),
  check (predecessor <> successor)
);

--changeset mangnon:organisation-school
create table school (
  id        uuid primary key references unit,
  area_id   uuid not null references unit,
  symbol    text not null check (symbol <> ''),
  level     text not null check (level in ('KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY')),
  ownership text not null check (ownership in ('PUBLIC', 'PRIVATE'))
);
create index school_area on school (area_id);

-- A school lies in a ward by its site, with dates; never derived from the former ward.
create table school_site (
  school_id  uuid not null references school,
  ward_id    uuid not null references unit,
  valid_from date,
  valid_to   date check (valid_to >= valid_from),
  exclude using gist (school_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index school_site_ward on school_site (ward_id);

create table school_supervision (
  school_id  uuid not null references school,
  office_id  uuid not null references unit,
  valid_from date,
  valid_to   date check (valid_to >= valid_from),
  exclude using gist (school_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Denominators of shares. A school year is known by the year in which it begins.
create table headcount (
  school_id   uuid not null references school,
  school_year integer not null,
  staff       integer check (staff >= 0),
  pupils      integer check (pupils >= 0),
  parents     integer check (parents >= 0),
  primary key (school_id, school_year)
);
call protect('headcount', true);
