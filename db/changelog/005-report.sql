--liquibase formatted sql

--changeset mangnon:report
-- `content` is the draft that people type into; the line tables below hold the latest submitted revision,
-- so that nobody's figures move while a returned report is being corrected.
create table report (
  id                 uuid primary key,
  school_id          uuid not null,
  period_id          uuid not null,
  state              text not null check (state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REOPENED')),
  version            bigint not null default 1,
  content            jsonb not null,
  revision           integer not null default 0 check (revision >= 0),
  opened_at          timestamptz not null,
  saved_at           timestamptz not null,
  saved_by           uuid not null references account,
  first_submitted_at timestamptz,
  submitted_at       timestamptz,
  accepted_at        timestamptz,
  unique (school_id, period_id),
  unique (id, school_id),
  foreign key (period_id, school_id) references obliged_school,
  check ((revision > 0) = (first_submitted_at is not null)),
  check (revision > 0 or state = 'DRAFT'),
  check ((state = 'ACCEPTED') = (accepted_at is not null))
);
create index report_period on report (period_id, state);
call protect('report', false);

create table report_revision (
  report_id    uuid not null,
  school_id    uuid not null,
  number       integer not null check (number > 0),
  content      jsonb not null,
  sha256       text not null,
  submitted_at timestamptz not null,
  submitted_by uuid not null references account,
  primary key (report_id, number),
  foreign key (report_id, school_id) references report (id, school_id)
);
call protect('report_revision', false);
create trigger report_revision_frozen before update or delete on report_revision
  for each row execute function refuse_change();

create table report_event (
  id         uuid primary key,
  report_id  uuid not null,
  school_id  uuid not null,
  kind       text not null check (kind in ('OPENED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'REOPENED')),
  revision   integer not null,
  message    text,
  at         timestamptz not null,
  account_id uuid not null references account,
  foreign key (report_id, school_id) references report (id, school_id),
  check (kind not in ('RETURNED', 'REOPENED') or message <> '')
);
create index report_event_report on report_event (report_id, at);
call protect('report_event', false);
create trigger report_event_frozen before update or delete on report_event
  for each row execute function refuse_change();

--changeset mangnon:report-lines
create table activity (
  report_id uuid not null,
  school_id uuid not null,
  position  integer not null,
  category  text not null check (category in ('STAFF_NETWORK', 'EARLY_DETECTION', 'POLICY_REVIEW', 'COMMUNICATION', 'COORDINATION', 'SELF_INSPECTION', 'OTHER')),
  title     text not null check (title <> ''),
  held_on   date,
  sessions  integer check (sessions >= 0),
  partner   text,
  primary key (report_id, position),
  foreign key (report_id, school_id) references report (id, school_id)
);
call protect('activity', false);

create table activity_channel (
  report_id uuid not null,
  school_id uuid not null,
  position  integer not null,
  channel   text not null,
  primary key (report_id, position, channel),
  foreign key (report_id, position) references activity on delete cascade
);
call protect('activity_channel', false);

-- `line` is the index in the activity's list of participants.
create table activity_participants (
  report_id         uuid not null,
  school_id         uuid not null,
  position          integer not null,
  line              integer not null,
  participant_group text not null check (participant_group in ('MANAGERS', 'TEACHERS', 'STAFF', 'PUPILS', 'PARENTS', 'OTHER')),
  people            integer check (people >= 0),
  attendances       integer check (attendances >= 0),
  primary key (report_id, position, participant_group),
  foreign key (report_id, position) references activity on delete cascade
);
call protect('activity_participants', false);

create table training (
  report_id uuid not null,
  school_id uuid not null,
  position  integer not null,
  title     text not null check (title <> ''),
  held_on   date,
  role      text not null check (role in ('HELD', 'ATTENDED')),
  organiser text not null check (organiser in ('SCHOOL', 'WARD', 'DISTRICT', 'CITY', 'OTHER')),
  classes   integer not null check (classes >= 0),
  hours     numeric(6, 1) check (hours >= 0),
  primary key (report_id, position),
  foreign key (report_id, school_id) references report (id, school_id)
);
call protect('training', false);

create table training_participants (
  report_id         uuid not null,
  school_id         uuid not null,
  position          integer not null,
  line              integer not null,
  participant_group text not null check (participant_group in ('MANAGERS', 'TEACHERS', 'STAFF', 'PUPILS', 'PARENTS', 'OTHER')),
  people            integer not null check (people >= 0),
  primary key (report_id, position, participant_group),
  foreign key (report_id, position) references training on delete cascade
);
call protect('training_participants', false);

create table indicator_value (
  report_id         uuid not null,
  school_id         uuid not null,
  position          integer not null,
  indicator_code    text not null references indicator,
  participant_group text check (participant_group in ('MANAGERS', 'TEACHERS', 'STAFF', 'PUPILS', 'PARENTS', 'OTHER')),
  value             bigint check (value >= 0),
  -- 'không phát sinh': the school says that there was nothing to count, which is neither 0 counted nor silence
  nothing_arose     boolean not null default false,
  check (nothing_arose = (value is null)),
  primary key (report_id, position),
  unique nulls not distinct (report_id, indicator_code, participant_group),
  foreign key (report_id, school_id) references report (id, school_id)
);
call protect('indicator_value', false);

create table communication_channel (
  report_id uuid not null,
  school_id uuid not null,
  channel   text not null check (channel in ('STAFF_ZALO', 'CLASS_ZALO', 'PORTAL', 'LOUDSPEAKER', 'ASSEMBLY', 'CLASS_HOUR', 'PRINT', 'PARENT_MEETING', 'WARD_EVENT', 'OTHER')),
  primary key (report_id, channel),
  foreign key (report_id, school_id) references report (id, school_id)
);
call protect('communication_channel', false);

create table funding (
  report_id uuid not null,
  school_id uuid not null,
  position  integer not null,
  source    text not null check (source in ('STATE_BUDGET', 'DISTRICT', 'SOCIALISED', 'OTHER')),
  amount    numeric(14, 0) check (amount >= 0),
  text      text,
  primary key (report_id, position),
  foreign key (report_id, school_id) references report (id, school_id)
);
call protect('funding', false);

-- Section IV: strengths, shortcomings and recommendations, line by line.
create table evaluation (
  report_id uuid not null,
  school_id uuid not null,
  kind      text not null check (kind in ('STRENGTH', 'SHORTCOMING', 'RECOMMENDATION')),
  position  integer not null,
  text      text not null check (text <> ''),
  category  text not null,
  primary key (report_id, kind, position),
  foreign key (report_id, school_id) references report (id, school_id)
);
call protect('evaluation', false);

--changeset mangnon:report-idempotent-call
-- The answer to a call that a client may repeat, kept under the client's own key.
create table idempotent_call (
  account_id     uuid not null references account,
  key            text not null check (length(key) between 1 and 255),
  request_sha256 text not null,
  status         integer not null,
  location       text,
  etag           text,
  body           text not null,
  called_at      timestamptz not null,
  primary key (account_id, key)
);

--changeset mangnon:report-turn
-- the district's queue and what stands before and behind a report in it
create index report_turn on report (submitted_at, id);

--changeset mangnon:report-training-attended
-- of trainings held elsewhere a school often knows no number of classes
alter table training alter column classes drop not null;
alter table training add check (classes is not null or role = 'ATTENDED');
