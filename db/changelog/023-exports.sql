--liquibase formatted sql

--changeset mangnon:exports-acting splitStatements:false
-- Who acts in the current transaction: the id of an account, PROGRAM for the program itself, NOBODY. Set together with
-- what the transaction may see.
create function acting() returns text
  language sql stable parallel safe
  return coalesce(nullif(current_setting('mangnon.acting', true), ''), 'NOBODY');

--changeset mangnon:exports-scheduled-tasks
-- What the program has still to do, in the words of db-scheduler, which reads and writes this table by itself. It holds
-- names and times alone.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

--changeset mangnon:exports
-- Files that take long to make. `parameters`: what was asked for, as the kind has it. `run`: which making of it goes on;
-- whoever began earlier and was taken for dead can end it no more. `failure`: the key of a text with its arguments.
create table export (
  id            uuid primary key,
  account_id    uuid not null references account on delete cascade,
  kind          text not null check (kind in ('REPORT_DOCUMENTS', 'DISTRICT_WORKBOOK')),
  parameters    jsonb not null,
  language      text not null check (language in ('vi', 'en')),
  asked_at      timestamptz not null,
  state         text not null,
  run           uuid,
  started_at    timestamptz,
  finished_at   timestamptz,
  done          bigint check (done between 0 and parts),
  parts         bigint,
  file_name     text check (file_name <> ''),
  media_type    text check (media_type <> ''),
  size          bigint check (size >= 0),
  expires_at    timestamptz check (expires_at > finished_at),
  downloaded_at timestamptz,
  failure       jsonb,
  constraint export_progress check (num_nonnulls(done, parts) in (0, 2)),
  constraint export_downloaded check (downloaded_at is null or file_name is not null),
  constraint export_state_tells check (case state
    when 'WAITING' then num_nonnulls(run, started_at, finished_at, file_name, media_type, size, expires_at, failure) = 0
    when 'RUNNING' then num_nonnulls(run, started_at) = 2
      and num_nonnulls(finished_at, file_name, media_type, size, expires_at, failure) = 0
    when 'READY' then num_nonnulls(started_at, finished_at, file_name, media_type, size, expires_at) = 6
      and num_nonnulls(run, failure) = 0
    when 'EXPIRED' then num_nonnulls(started_at, finished_at, file_name, media_type, size, expires_at) = 6
      and num_nonnulls(run, failure) = 0
    when 'FAILED' then num_nonnulls(finished_at, failure) = 2
      and num_nonnulls(run, file_name, media_type, size, expires_at) = 0
    when 'CANCELLED' then finished_at is not null
      and num_nonnulls(run, file_name, media_type, size, expires_at, failure) = 0
    else false end)
);
-- the same asked twice is made once
create unique index export_under_way on export (account_id, kind, parameters, language)
  where state in ('WAITING', 'RUNNING');
create index export_asked on export (account_id, asked_at desc);
create index export_to_expire on export (expires_at) where state = 'READY';

-- The bytes of a file that is ready, in pieces that are written and read one after the other.
create table export_part (
  export_id uuid not null references export on delete cascade,
  number    integer not null check (number >= 0),
  bytes     bytea not null,
  primary key (export_id, number)
);
-- they are compressed already
alter table export_part alter column bytes set storage external;

--changeset mangnon:exports-access
-- Whoever asked for it sees it, and nobody else; the program makes it and takes it away.
alter table export enable row level security;
alter table export force row level security;
create policy askers on export using ((select acting()) in ('PROGRAM', account_id::text));
alter table export_part enable row level security;
alter table export_part force row level security;
create policy askers on export_part using (exists (select from export where export.id = export_id));
