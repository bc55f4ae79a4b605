--liquibase formatted sql

--changeset mangnon:issues-owner
-- Whose it is to resolve: shortcomings and requests are the school's, recommendations the district's, unless the
-- district says otherwise.
select set_config('mangnon.reach', 'ALL', true), set_config('mangnon.writes', 'ALL', true);
alter table issue add column owner text check (owner in ('SCHOOL', 'WARD', 'DISTRICT'));
update issue set owner = case kind when 'RECOMMENDATION' then 'DISTRICT' else 'SCHOOL' end;
alter table issue alter column owner set not null;

--changeset mangnon:issues-requests
-- A request of the district stands in no report. One request may go to many schools; sent twice, it is there once.
alter table issue
  alter column report_id drop not null,
  add column request_id uuid,
  add constraint issue_source check (kind = 'REQUEST' or (report_id is not null and request_id is null));
create unique index issue_once_per_request on issue (request_id, school_id) where request_id is not null;
drop index issue_once_per_report;
create unique index issue_once_per_report on issue (report_id, kind, md5(text))
  where withdrawn_at is null and kind <> 'REQUEST';

--changeset mangnon:issues-events
-- CHANGED: the district changed what is written in changes, as [{field, before, after}].
-- PROGRESS and REPEATED: a report said how far it has come, or said the same words again.
alter table issue_event drop constraint issue_event_kind_check;
alter table issue_event
  add constraint issue_event_kind_check check (kind in (
    'RAISED', 'STARTED', 'PROGRESS', 'REPEATED', 'ANSWERED', 'RESOLVED', 'CONFIRMED', 'REOPENED', 'CHANGED',
    'COMMENTED', 'WITHDRAWN')),
  add column changes jsonb,
  add column report_id uuid,
  add column revision integer,
  add constraint issue_event_report foreign key (report_id, school_id) references report (id, school_id),
  add constraint issue_event_changes check ((kind = 'CHANGED') = (changes is not null)),
  add constraint issue_event_said_in check (kind not in ('PROGRESS', 'REPEATED') or report_id is not null);
create unique index issue_event_progress_once on issue_event (issue_id, report_id, revision) where kind = 'PROGRESS';
create unique index issue_event_repeated_once on issue_event (issue_id, report_id) where kind = 'REPEATED';

--changeset mangnon:issues-wording splitStatements:false
-- What makes two texts the same words: case, accents, punctuation and spaces do not count.
create function wording(value text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(plain(value), '[^a-z0-9]+', ' ', 'g'));
