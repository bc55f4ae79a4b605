--liquibase formatted sql

--changeset mangnon:summary
-- Read models: counts without texts, kept in the transaction that changes what they count.

-- One row for every school and period that is due (obliged, not exempt, open or closed).
-- A count is null where nothing was received or the period is only a summary of finer ones.
create table period_figures (
  school_id   uuid not null references school,
  period_id   uuid not null references reporting_period,
  ward_id     uuid references unit,
  level       text not null,
  year        integer not null,
  school_year integer not null,
  counted     boolean not null,
  due_on      date not null,
  received    boolean not null,
  on_time     boolean not null,
  accepted    boolean not null,
  activities  integer,
  sessions    integer,
  attendances bigint,
  classes     integer,
  people      bigint,
  primary key (school_id, period_id),
  check (not accepted or received),
  check (not on_time or received)
);
call protect('period_figures', true);

create table category_figures (
  school_id   uuid not null,
  period_id   uuid not null,
  category    text not null,
  activities  integer not null,
  sessions    integer not null,
  attendances bigint not null,
  primary key (school_id, period_id, category),
  foreign key (school_id, period_id) references period_figures on delete cascade
);
call protect('category_figures', true);

-- One row for each turn of an issue that moves the number of open ones: +1 raised or reopened, -1 resolved.
create table issue_turn (
  issue_id    uuid not null,
  turn        integer not null,
  school_id   uuid not null references school,
  period_id   uuid not null references reporting_period,
  ward_id     uuid references unit,
  level       text not null,
  category    text not null,
  kind        text not null check (kind in ('RAISED', 'RESOLVED', 'REOPENED')),
  year        integer not null,
  school_year integer not null,
  accepted    boolean not null,
  primary key (issue_id, turn)
);
create index issue_turn_school on issue_turn (school_id, period_id);
call protect('issue_turn', true);
