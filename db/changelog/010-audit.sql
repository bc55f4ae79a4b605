--liquibase formatted sql

--changeset mangnon:audit-events
-- Who did what: added to, never changed. It refers to nothing by a foreign key, so that it outlives what it tells of.
-- The events of a school are a chain, those that belong to no school another one; each holds the hash of the one
-- before it. Position and hashes are the database's own, whatever the application says.
create table audit_event (
  chain         uuid not null,
  position      bigint not null check (position > 0),
  id            uuid not null unique,
  at            timestamptz not null,
  actor_id      uuid,
  username      text not null,
  actor_name    text not null,
  channel       text not null check (channel in ('SCREEN', 'API', 'PROGRAM')),
  address       text,
  kind          text not null check (kind ~ '^[A-Z_]+$'),
  school_id     uuid,
  subject_type  text not null check (subject_type ~ '^[A-Z_]+$'),
  subject_id    uuid,
  subject_name  text not null,
  details       jsonb not null,
  previous_hash text not null,
  hash          text not null,
  search        text not null generated always as (plain(username || ' ' || actor_name || ' ' || subject_name)) stored,
  primary key (chain, position)
);
create index audit_event_latest on audit_event (at desc, id desc);
create index audit_event_subject on audit_event (subject_id, at desc);
create index audit_event_school on audit_event (school_id, at desc);
create index audit_event_search on audit_event using gin (search gin_trgm_ops);

-- Where each chain ends: who adds to a chain waits here for whoever is adding to the same one, and for nobody else.
-- It also shows when the last events of a chain were taken away.
create table audit_chain_head (
  chain    uuid primary key,
  position bigint not null,
  hash     text not null
);

--changeset mangnon:audit-chain splitStatements:false
create function audit_hash(event audit_event) returns text
  language sql stable parallel safe
  return encode(sha256(convert_to(event.previous_hash || jsonb_build_object(
    'chain', event.chain, 'position', event.position, 'id', event.id,
    'at', (extract(epoch from event.at) * 1000000)::bigint,
    'actor_id', event.actor_id, 'username', event.username, 'actor_name', event.actor_name,
    'channel', event.channel, 'address', event.address, 'kind', event.kind, 'school_id', event.school_id,
    'subject_type', event.subject_type, 'subject_id', event.subject_id, 'subject_name', event.subject_name,
    'details', event.details)::text, 'UTF8')), 'hex');

-- Runs as the owner, so that the application needs no right to the heads.
create function audit_chain() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  new.chain = coalesce(new.school_id, '00000000-0000-0000-0000-000000000000');
  insert into audit_chain_head as head values (new.chain, 1, repeat('0', 64))
    on conflict (chain) do update set position = head.position + 1
    returning head.position, head.hash into new.position, new.previous_hash;
  new.hash = audit_hash(new);
  update audit_chain_head set hash = new.hash where chain = new.chain;
  return new;
end $$;

create trigger audit_event_chained before insert on audit_event
  for each row execute function audit_chain();

create trigger audit_event_frozen before update or delete on audit_event
  for each row execute function refuse_change();

create trigger audit_event_kept before truncate on audit_event
  for each statement execute function refuse_change();

--changeset mangnon:audit-rights
revoke update, delete, truncate on audit_event from mangnon_app;
revoke all on audit_chain_head from mangnon_app;
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy readers on audit_event for select
  using ((select reach()) = 'ALL' or school_id = any ((select reached_schools())::uuid[]));
-- whoever acts is recorded, and also who fails to sign in
create policy everybody on audit_event for insert with check (true);

--changeset mangnon:audit-report-edit
-- What somebody is typing into a draft and has not been recorded yet: the draft as it was before, and since when and by
-- whom it has been changed. One event tells of it when somebody else goes on, after some minutes, or at submission.
create table report_edit (
  report_id  uuid primary key,
  school_id  uuid not null,
  before     jsonb not null,
  began_at   timestamptz not null,
  account_id uuid not null,
  username   text not null,
  actor_name text not null,
  channel    text not null check (channel in ('SCREEN', 'API', 'PROGRAM')),
  address    text,
  foreign key (report_id, school_id) references report (id, school_id)
);
create index report_edit_began on report_edit (began_at);
call protect('report_edit', false);
