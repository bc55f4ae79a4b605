--liquibase formatted sql

--changeset mangnon:access-roles
-- A ward officer reads the schools of the ward; an auditor reads everything; both change nothing.
alter table role_grant drop constraint role_grant_role_check;
alter table role_grant add constraint role_grant_role_check check (role in (
  'ADMINISTRATOR', 'DISTRICT_OFFICER', 'DISTRICT_LEADER', 'WARD_OFFICER', 'PRINCIPAL', 'CLERK', 'CITY_VIEWER', 'AUDITOR'));

-- A role is also delegated while its holder is on leave: the same role at the same unit, from day to day.
alter table role_grant
  add column id uuid not null default gen_random_uuid() primary key,
  add column delegated_by uuid references account,
  add constraint role_grant_delegated check (
    delegated_by is null or (delegated_by <> account_id and valid_from is not null and valid_to is not null
      and role <> 'ADMINISTRATOR'));
alter table role_grant alter column id drop default;

--changeset mangnon:access-links
-- One-time links by which a person sets a password: to a new account, or after a forgotten one.
-- They are known by the hash of their secret alone.
create table password_link (
  secret_sha256 text primary key,
  account_id    uuid not null references account on delete cascade,
  issued_by     uuid not null references account,
  issued_at     timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz
);
create index password_link_account on password_link (account_id);

-- An invited account has no password until its person sets one.
alter table account alter column password_hash drop not null;

--changeset mangnon:access-sign-in
-- One row for each time that somebody signed in at the screens; what has ended admits nobody any more.
create table sign_in (
  id           uuid primary key,
  account_id   uuid not null references account on delete cascade,
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  address      text not null,
  device       text not null,
  ended_at     timestamptz
);
create index sign_in_account on sign_in (account_id, last_seen_at desc);

-- Wrong passwords, by account and place (an address, or a browser that has signed in to the account before), so that
-- whoever guesses slows down himself alone.
create table wrong_password (
  username text not null,
  place    text not null,
  times    integer not null check (times > 0),
  last_at  timestamptz not null,
  primary key (username, place)
);

-- A browser that has signed in to an account before, known by the hash of its cookie.
create table known_browser (
  secret_sha256 text primary key,
  account_id    uuid not null references account on delete cascade,
  known_since   timestamptz not null
);
create index known_browser_account on known_browser (account_id);

--changeset mangnon:access-token
-- A token stands for its account in the API alone. READ: reads; WRITE: reads and writes.
create table api_token (
  id            uuid primary key,
  account_id    uuid not null references account on delete cascade,
  name          text not null check (name <> ''),
  secret_sha256 text not null unique,
  reach         text not null check (reach in ('READ', 'WRITE')),
  created_at    timestamptz not null,
  expires_at    timestamptz not null check (expires_at > created_at),
  last_used_at  timestamptz,
  revoked_at    timestamptz
);
create index api_token_account on api_token (account_id);

--changeset mangnon:access-writes splitStatements:false
-- What the current transaction may write; set together with its reach. ALL: of every school; else of the listed ones.
create function writes() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('mangnon.writes', true), ''), 'NONE');

create function written_schools() returns uuid[]
  language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('mangnon.written_schools', true), ''), ',')::uuid[], '{}');

create or replace procedure protect(protected_table regclass, aggregates boolean)
  language plpgsql as $$
declare
  may_write constant text :=
    '((select writes()) = ''ALL'' or school_id = any ((select written_schools())::uuid[]))';
begin
  execute format('alter table %s enable row level security', protected_table);
  execute format('alter table %s force row level security', protected_table);
  execute format('drop policy if exists own_schools on %s', protected_table);
  execute format('drop policy if exists writers_insert on %s', protected_table);
  execute format('drop policy if exists writers_update on %s', protected_table);
  execute format('drop policy if exists writers_delete on %s', protected_table);
  execute format(
    'create policy own_schools on %s using ((select reach() %s) or school_id = any ((select reached_schools())::uuid[]))',
    protected_table,
    case when aggregates then 'in (''ALL'', ''AGGREGATES'')' else '= ''ALL''' end);
  execute format('create policy writers_insert on %s as restrictive for insert with check %s', protected_table, may_write);
  execute format('create policy writers_update on %s as restrictive for update using %s', protected_table, may_write);
  execute format('create policy writers_delete on %s as restrictive for delete using %s', protected_table, may_write);
end $$;

--changeset mangnon:access-writes-anew splitStatements:false
do $$
declare
  known record;
begin
  for known in select tablename, qual like '%AGGREGATES%' as aggregates from pg_policies where policyname = 'own_schools' loop
    call protect(known.tablename::regclass, known.aggregates);
  end loop;
end $$;

--changeset mangnon:access-browser-of-several
-- People share the school's computer: one browser is known to several accounts.
alter table known_browser drop constraint known_browser_pkey;
alter table known_browser add primary key (secret_sha256, account_id);
create index wrong_password_last on wrong_password (last_at);
