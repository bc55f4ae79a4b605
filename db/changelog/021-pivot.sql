--liquibase formatted sql

--changeset mangnon:pivot-saved-view
-- An address of a screen that somebody keeps under a name. It holds no figure: each reader is shown what that reader may
-- see. unit_id: read by everybody with a role at that unit; null: by its owner alone.
create table saved_view (
  id         uuid primary key,
  owner_id   uuid not null references account on delete cascade,
  unit_id    uuid references unit,
  name       text not null check (name <> '' and length(name) <= 120),
  screen     text not null check (screen <> ''),
  query      text not null check (length(query) <= 2000),
  created_at timestamptz not null
);
create unique index saved_view_name on saved_view (owner_id, screen, lower(name));
create index saved_view_unit on saved_view (unit_id) where unit_id is not null;

--changeset mangnon:pivot-saved-view-order
-- Names are listed, and told apart, as Vietnamese has it.
alter table saved_view alter column name type text collate "vi-x-icu";
