--liquibase formatted sql

--changeset mangnon:issue
create table issue (
  id           uuid primary key,
  school_id    uuid not null references school,
  report_id    uuid not null,
  period_id    uuid not null references reporting_period,
  kind         text not null check (kind in ('SHORTCOMING', 'RECOMMENDATION', 'REQUEST')),
  category     text not null check (category in ('STAFF_NETWORK', 'EARLY_DETECTION', 'POLICY_REVIEW', 'COMMUNICATION', 'COORDINATION', 'SELF_INSPECTION', 'OTHER')),
  text         text not null check (text <> ''),
  severity     text not null check (severity in ('LOW', 'MEDIUM', 'HIGH')),
  state        text not null check (state in ('OPEN', 'IN_PROGRESS', 'RESOLVED', 'CONFIRMED')),
  version      bigint not null default 1,
  raised_at    timestamptz not null,
  due_on       date,
  -- set when the report that raised it was resubmitted without it: kept, but in no figure
  withdrawn_at timestamptz,
  unique (id, school_id),
  foreign key (report_id, school_id) references report (id, school_id)
);
create unique index issue_once_per_report on issue (report_id, kind, md5(text)) where withdrawn_at is null;
create index issue_school on issue (school_id, state);
call protect('issue', false);

create table issue_event (
  id         uuid primary key,
  issue_id   uuid not null,
  school_id  uuid not null,
  kind       text not null check (kind in ('RAISED', 'STARTED', 'RESOLVED', 'CONFIRMED', 'REOPENED', 'COMMENTED', 'WITHDRAWN')),
  message    text,
  at         timestamptz not null,
  account_id uuid not null references account,
  foreign key (issue_id, school_id) references issue (id, school_id)
);
create index issue_event_issue on issue_event (issue_id, at);
call protect('issue_event', false);
create trigger issue_event_frozen before update or delete on issue_event
  for each row execute function refuse_change();
