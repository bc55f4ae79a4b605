--liquibase formatted sql

--changeset mangnon:account
create table account (
  id            uuid primary key,
  username      text not null unique check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9._-]{2,63}$'),
  display_name  text collate "vi-x-icu" not null check (display_name <> ''),
  password_hash text not null,
  active        boolean not null default true,
  created_at    timestamptz not null
);

create table role_grant (
  account_id uuid not null references account,
  role       text not null check (role in ('ADMINISTRATOR', 'DISTRICT_OFFICER', 'DISTRICT_LEADER', 'PRINCIPAL', 'CLERK', 'CITY_VIEWER')),
  unit_id    uuid references unit,
  valid_from date,
  valid_to   date check (valid_to >= valid_from),
  check (unit_id is not null or role = 'ADMINISTRATOR'),
  exclude using gist (account_id with =, role with =, (coalesce(unit_id, '00000000-0000-0000-0000-000000000000')) with =,
    daterange(valid_from, valid_to, '[]') with &&)
);
create index role_grant_account on role_grant (account_id);

-- One-time links, known by the hash of their secret alone.
create table setup_link (
  secret_sha256 text primary key,
  created_at    timestamptz not null,
  expires_at    timestamptz not null,
  used_at       timestamptz
);
