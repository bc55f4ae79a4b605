--liquibase formatted sql

--changeset mangnon:review-endorsed
-- Where the office wants its leader's word, a report that the officer has approved waits for it: ENDORSED is not accepted.
alter table report drop constraint report_state_check;
alter table report add constraint report_state_check check (state in (
  'DRAFT', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED', 'REOPENED'));
alter table report_event drop constraint report_event_kind_check;
alter table report_event add constraint report_event_kind_check check (kind in (
  'OPENED', 'SUBMITTED', 'ENDORSED', 'RETURNED', 'ACCEPTED', 'REOPENED'));

-- One row at most; none: the leader's word is not wanted.
create table review_setting (
  only_one       boolean primary key default true check (only_one),
  leader_accepts boolean not null,
  version        bigint not null,
  changed_at     timestamptz not null,
  changed_by     uuid not null references account
);

--changeset mangnon:review-comment
-- What the district says to a place of a submitted revision. Never changed and never deleted; what became of it follows
-- in review_reply. `pointer` leads into that revision, `quote` is what stood there.
create table review_comment (
  id         uuid primary key,
  report_id  uuid not null,
  school_id  uuid not null,
  revision   integer not null,
  pointer    text not null check (pointer ~ '^/'),
  quote      text not null,
  text       text not null check (text <> ''),
  at         timestamptz not null,
  account_id uuid not null references account,
  unique (id, report_id),
  foreign key (report_id, school_id) references report (id, school_id),
  foreign key (report_id, revision) references report_revision (report_id, number)
);
create index review_comment_report on review_comment (report_id, at);
create index review_comment_school on review_comment (school_id, at);
call protect('review_comment', false);
create trigger review_comment_frozen before update or delete on review_comment
  for each row execute function refuse_change();

-- ANSWERED by the school; KEPT open or RESOLVED by the district. The latest of the district's says how the comment stands.
create table review_reply (
  id         uuid primary key,
  comment_id uuid not null,
  report_id  uuid not null,
  school_id  uuid not null,
  kind       text not null check (kind in ('ANSWERED', 'KEPT', 'RESOLVED')),
  text       text check (text <> ''),
  at         timestamptz not null,
  account_id uuid not null references account,
  foreign key (comment_id, report_id) references review_comment (id, report_id),
  foreign key (report_id, school_id) references report (id, school_id),
  check (kind <> 'ANSWERED' or text is not null)
);
create index review_reply_comment on review_reply (comment_id, at);
call protect('review_reply', false);
create trigger review_reply_frozen before update or delete on review_reply
  for each row execute function refuse_change();

--changeset mangnon:review-told
-- What the district said to a school since a person of it last looked.
create index report_event_school on report_event (school_id, at);
create table account_seen (
  account_id uuid primary key references account on delete cascade,
  seen_at    timestamptz not null
);
