--liquibase formatted sql

--changeset mangnon:coverage
-- What the shares of the programme's targets are made of: one row for every school and counted period that is due,
-- with what its report says of people and children. A number is null where it was not reported; 'nothing arose' is 0.
create table coverage_figures (
  school_id            uuid not null references school,
  period_id            uuid not null references reporting_period,
  year                 integer not null,
  school_year          integer not null,
  window_to            date not null,
  received             boolean not null,
  accepted             boolean not null,
  informed_managers    bigint,
  informed_teachers    bigint,
  informed_staff       bigint,
  informed_pupils      bigint,
  informed_parents     bigint,
  trained_managers     bigint,
  trained_teachers     bigint,
  trained_staff        bigint,
  children_working     bigint,
  children_notified    bigint,
  children_supported   bigint,
  children_in_education bigint,
  primary key (school_id, period_id),
  check (not accepted or received)
);
call protect('coverage_figures', true);

--changeset mangnon:coverage-of-what-is-there
select set_config('mangnon.reach', 'ALL', true), set_config('mangnon.writes', 'ALL', true);
insert into coverage_figures
select f.school_id, f.period_id, f.year, f.school_year, p.window_to, f.received, f.accepted,
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'PEOPLE_INFORMED' and v.participant_group = 'MANAGERS'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'PEOPLE_INFORMED' and v.participant_group = 'TEACHERS'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'PEOPLE_INFORMED' and v.participant_group = 'STAFF'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'PEOPLE_INFORMED' and v.participant_group = 'PUPILS'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'PEOPLE_INFORMED' and v.participant_group = 'PARENTS'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'PEOPLE_TRAINED' and v.participant_group = 'MANAGERS'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'PEOPLE_TRAINED' and v.participant_group = 'TEACHERS'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'PEOPLE_TRAINED' and v.participant_group = 'STAFF'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'CHILDREN_WORKING'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'CHILDREN_NOTIFIED'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'CHILDREN_SUPPORTED'),
       max(coalesce(v.value, 0)) filter (where v.indicator_code = 'CHILDREN_IN_EDUCATION')
  from period_figures f
  join reporting_period p on p.id = f.period_id
  left join report r on r.school_id = f.school_id and r.period_id = f.period_id
  left join indicator_value v on v.report_id = r.id
 where f.counted
 group by f.school_id, f.period_id, p.window_to;
