--liquibase formatted sql

--changeset mangnon:foundation-extensions
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

--changeset mangnon:foundation-runtime-role splitStatements:false
-- The application signs in as this role: it owns nothing and is bound by every row-level policy.
do $$
begin
  if not exists (select from pg_roles where rolname = 'mangnon_app') then
    create role mangnon_app nologin;
  end if;
end $$;

--changeset mangnon:foundation-runtime-grants
grant usage on schema public to mangnon_app;
alter default privileges in schema public grant select, insert, update, delete on tables to mangnon_app;

--changeset mangnon:foundation-plain-text splitStatements:false
-- What accent-free search compares: lower case, no diacritics, đ as d.
create function plain(value text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));

--changeset mangnon:foundation-reach splitStatements:false
-- What the current transaction may see; set by the application at the start of each transaction.
-- ALL: every school. AGGREGATES: counts of every school, lines of none. SCHOOLS: the listed schools alone.
create function reach() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('mangnon.reach', true), ''), 'NONE');

create function reached_schools() returns uuid[]
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('mangnon.schools', true), ''), ',')::uuid[], '{}');

--changeset mangnon:foundation-protect splitStatements:false
-- Puts a table that holds a school's data under row-level security.
-- `aggregates`: whether a reader of aggregates alone may read it too (a table of counts without texts).
create procedure protect(protected_table regclass, aggregates boolean)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', protected_table);
  execute format('alter table %s force row level security', protected_table);
  execute format(
    'create policy own_schools on %s using (%s or school_id = any ((select reached_schools())::uuid[]))',
    protected_table,
    case when aggregates then '(select reach()) in (''ALL'', ''AGGREGATES'')' else '(select reach()) = ''ALL''' end);
end $$;

--changeset mangnon:foundation-frozen splitStatements:false
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% holds history and is never changed', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;
