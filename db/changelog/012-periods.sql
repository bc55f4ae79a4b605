--liquibase formatted sql

--changeset mangnon:periods-holidays
-- Days on which offices do not work, weekends apart. Entered from general knowledge, to be checked against the
-- yearly decisions: until 2026 as far as they are known to us; from 2027 as the Labour Code names
-- them (Tết from the day before it to its fourth day, 2/9 with the day after), until each year's decision is known.
create table holiday (
  day     date primary key,
  name_vi text not null check (name_vi <> ''),
  name_en text not null check (name_en <> '')
);

insert into holiday (day, name_vi, name_en)
select make_date(year, month, day_of_month), name_vi, name_en
  from generate_series(2021, 2030) as year,
       (values (1, 1, 'Tết Dương lịch', 'New Year''s Day'),
               (4, 30, 'Ngày Chiến thắng 30/4', 'Reunification Day'),
               (5, 1, 'Ngày Quốc tế lao động', 'Labour Day'),
               (9, 2, 'Quốc khánh', 'National Day')) as fixed (month, day_of_month, name_vi, name_en);

insert into holiday (day, name_vi, name_en)
select first_day + number, 'Tết Nguyên đán', 'Lunar New Year'
  from (values (date '2021-02-10', 7), (date '2022-01-31', 5), (date '2023-01-20', 7), (date '2024-02-08', 7),
               (date '2025-01-27', 5), (date '2026-02-16', 5), (date '2027-02-05', 5), (date '2028-01-25', 5),
               (date '2029-02-12', 5), (date '2030-02-01', 5)) as tet (first_day, days),
       generate_series(0, days - 1) as number;

insert into holiday (day, name_vi, name_en)
select day, 'Giỗ Tổ Hùng Vương', 'Commemoration of the Hùng Kings'
  from (values (date '2021-04-21'), (date '2022-04-10'), (date '2023-04-29'), (date '2024-04-18'),
               (date '2025-04-07'), (date '2026-04-26'), (date '2027-04-16'), (date '2028-04-04'),
               (date '2029-04-23'), (date '2030-04-12')) as kings (day);

insert into holiday (day, name_vi, name_en)
select day, 'Quốc khánh', 'National Day'
  from (values (date '2021-09-03'), (date '2022-09-01'), (date '2023-09-01'), (date '2024-09-03'),
               (date '2025-09-01'), (date '2026-09-01'), (date '2027-09-03'), (date '2028-09-03'),
               (date '2029-09-03'), (date '2030-09-03')) as beside (day);

--changeset mangnon:periods-ad-hoc
-- A request beside the plan has a title, and may go to one level or to named schools alone.
alter table reporting_period
  add column title_vi text check (title_vi <> ''),
  add column title_en text check (title_en <> ''),
  add column level text check (level in ('KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY')),
  add column named_schools boolean not null default false,
  add constraint reporting_period_title check ((kind = 'AD_HOC') = (title_vi is not null)),
  add constraint reporting_period_title_en check (title_en is null or title_vi is not null),
  add constraint reporting_period_addressees check (kind = 'AD_HOC' or (level is null and not named_schools)),
  add constraint reporting_period_one_choice check (level is null or not named_schools);

create table requested_school (
  period_id uuid not null references reporting_period on delete cascade,
  school_id uuid not null references school,
  primary key (period_id, school_id)
);
call protect('requested_school', false);

--changeset mangnon:periods-due-change
-- How the due day of a period was extended, for one school or (null) for all.
create table due_change (
  id         uuid primary key,
  period_id  uuid not null references reporting_period,
  school_id  uuid references school,
  was_due_on date not null,
  due_on     date not null check (due_on > was_due_on),
  reason     text not null check (reason <> ''),
  at         timestamptz not null,
  account_id uuid not null references account
);
create index due_change_period on due_change (period_id, at);
call protect('due_change', false);
-- what holds for all schools, every school may read
create policy of_all_schools on due_change for select using (school_id is null);
create trigger due_change_frozen before update or delete on due_change
  for each row execute function refuse_change();

--changeset mangnon:periods-form
-- What the report form asks, by version. A period takes the version in force on the middle day of its data window;
-- indicators keep their codes through all versions, so that their values go on adding up.
create table form (
  id           uuid primary key,
  programme_id uuid not null references programme,
  name_vi      text not null check (name_vi <> ''),
  name_en      text not null check (name_en <> ''),
  valid_from   date not null,
  valid_to     date check (valid_to >= valid_from),
  unique (programme_id, valid_from),
  exclude using gist (programme_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- A name of its own stands where this version calls the indicator otherwise.
create table form_indicator (
  form_id        uuid not null references form on delete cascade,
  indicator_code text not null references indicator,
  position       integer not null check (position > 0),
  name_vi        text check (name_vi <> ''),
  name_en        text check (name_en <> ''),
  primary key (form_id, indicator_code),
  unique (form_id, position),
  check ((name_vi is null) = (name_en is null))
);

insert into form (id, programme_id, name_vi, name_en, valid_from)
select '01990000-0000-7000-8000-000000000101', id, 'Biểu mẫu năm 2021', 'Form of 2021', '2021-01-01'
  from programme where code = 'PNGT-LDTE';
insert into form_indicator (form_id, indicator_code, position)
select '01990000-0000-7000-8000-000000000101', code, position from indicator;
