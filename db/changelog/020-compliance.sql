--liquibase formatted sql

--changeset mangnon:compliance-obligation
-- What schools owe, as data. How it is checked is one of a closed list; the constraint lets no check stand without
-- what it needs, nor with what another one needs.
create table obligation (
  id             uuid primary key,
  code           text not null unique check (code ~ '^[A-Z][A-Z0-9_]{1,59}$'),
  title_vi       text not null check (title_vi <> ''),
  title_en       text not null check (title_en <> ''),
  legal_basis_id uuid references legal_basis,
  phase_id       uuid references phase,
  valid_from     date not null,
  valid_to       date check (valid_to >= valid_from),
  -- none: schools of all levels
  levels         text[] not null default '{}' check (levels <@ array['KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY']),
  ownership      text check (ownership in ('PUBLIC', 'PRIVATE')),
  weight         integer not null check (weight between 1 and 100),
  version        bigint not null default 1,
  check_kind     text not null check (check_kind in (
    'REPORT_IN_TIME', 'SECTION_PRESENT', 'INDICATOR_VALUE', 'INDICATOR_SHARE', 'YEARLY_MINIMUM', 'PLAN_ISSUED',
    'HOTLINE_PUBLICISED', 'SELF_INSPECTION_DONE', 'ISSUES_RESOLVED_IN_TIME')),
  section        text check (section in (
    'COMMUNICATION', 'ACTIVITIES', 'TRAININGS', 'INDICATORS', 'FUNDING', 'STRENGTHS', 'ATTACHMENT')),
  hotline        text check (hotline ~ '^[0-9]{3,15}$'),
  indicator_code text references indicator,
  participant_groups text[] not null default '{}'
    check (participant_groups <@ array['MANAGERS', 'TEACHERS', 'STAFF', 'PUPILS', 'PARENTS', 'OTHER']),
  comparison     text check (comparison in ('AT_MOST', 'BELOW', 'AT_LEAST', 'ABOVE')),
  value          bigint check (value >= 0),
  percent        numeric(5, 1) check (percent between 0 and 100),
  whole          text check (whole in ('STAFF', 'PUPILS', 'PARENTS', 'INDICATOR')),
  whole_indicator text references indicator,
  counted        text check (counted in ('ACTIVITIES', 'SESSIONS', 'TRAINING_CLASSES', 'SELF_INSPECTIONS')),
  minimum        integer check (minimum > 0),
  year_kind      text check (year_kind in ('CALENDAR', 'SCHOOL')),
  constraint obligation_whole check ((whole is not distinct from 'INDICATOR') = (whole_indicator is not null)),
  constraint obligation_groups check (
    participant_groups = '{}' or check_kind = 'INDICATOR_SHARE'
    or (check_kind = 'INDICATOR_VALUE' and cardinality(participant_groups) = 1)),
  constraint obligation_kind_needs check (
    num_nonnulls(section, hotline, indicator_code, comparison, value, percent, whole, counted, minimum, year_kind)
      = case check_kind
          when 'REPORT_IN_TIME' then 0
          when 'ISSUES_RESOLVED_IN_TIME' then 0
          when 'INDICATOR_VALUE' then 3
          when 'YEARLY_MINIMUM' then 3
          when 'INDICATOR_SHARE' then 5
          else 1
        end
    and case check_kind
          when 'REPORT_IN_TIME' then true
          when 'ISSUES_RESOLVED_IN_TIME' then true
          when 'SECTION_PRESENT' then section is not null
          when 'HOTLINE_PUBLICISED' then hotline is not null
          when 'PLAN_ISSUED' then year_kind is not null
          when 'SELF_INSPECTION_DONE' then year_kind is not null
          when 'INDICATOR_VALUE' then num_nonnulls(indicator_code, comparison, value) = 3
          when 'INDICATOR_SHARE' then num_nonnulls(indicator_code, comparison, percent, whole, year_kind) = 5
          when 'YEARLY_MINIMUM' then num_nonnulls(counted, minimum, year_kind) = 3
        end)
);

--changeset mangnon:compliance-grading
-- From which share on a score is called what, and how much of its weight an obligation earns that was met late.
create table compliance_band (
  code         text primary key check (code ~ '^[A-Z][A-Z0-9_]{1,29}$'),
  name_vi      text not null check (name_vi <> ''),
  name_en      text not null check (name_en <> ''),
  from_percent numeric(4, 1) not null unique check (from_percent between 0 and 100),
  strength     text not null check (strength in ('STRONG', 'FAIR', 'WEAK', 'POOR'))
);
insert into compliance_band (code, name_vi, name_en, from_percent, strength) values
  ('GOOD', 'Tốt', 'Good', 85, 'STRONG'),
  ('FAIR', 'Khá', 'Fair', 65, 'FAIR'),
  ('EFFORT', 'Cần cố gắng', 'Needs effort', 45, 'WEAK'),
  ('WEAK', 'Yếu', 'Weak', 0, 'POOR');

create table compliance_setting (
  only_one    boolean primary key default true check (only_one),
  late_credit integer not null check (late_credit between 0 and 100),
  version     bigint not null
);
insert into compliance_setting (late_credit, version) values (50, 1);

--changeset mangnon:compliance-facts splitStatements:false
-- What obligations look at, kept in the transaction that changes it, without texts, and for every day that was: how
-- each frozen revision answers them and from when to when it was the latest, how each issue stood, and until which day
-- another due day was in force. A view says how a table follows from what others keep; the same for one report, one
-- school and everything. Days are those of Asia/Ho_Chi_Minh; what happened on a day holds at the end of it.
create function local_day(moment timestamptz) returns date
  language sql immutable strict parallel safe
  return (moment at time zone 'Asia/Ho_Chi_Minh')::date;

create view revision_facts_now with (security_invoker = true) as
select r.report_id, r.number, r.school_id, w.period_id,
       local_day(r.submitted_at) as submitted_on,
       -- the day from which a later revision stands in its place
       (select local_day(next.submitted_at) from report_revision next
         where next.report_id = r.report_id and next.number = r.number + 1) as superseded_on,
       local_day(w.first_submitted_at) as first_on,
       array_remove(array[
         case when coalesce(r.content #>> '{communication,text}', '') <> ''
                or jsonb_array_length(r.content #> '{communication,channels}') > 0 then 'COMMUNICATION' end,
         case when jsonb_array_length(r.content -> 'activities') > 0 then 'ACTIVITIES' end,
         case when jsonb_array_length(r.content -> 'trainings') > 0 then 'TRAININGS' end,
         case when jsonb_array_length(r.content -> 'indicators') > 0 then 'INDICATORS' end,
         case when jsonb_array_length(r.content -> 'funding') > 0 then 'FUNDING' end,
         case when jsonb_array_length(r.content -> 'strengths') > 0 then 'STRENGTHS' end,
         case when jsonb_path_exists(r.content, '$.evidence[*]')
                or jsonb_path_exists(r.content, '$.activities[*].evidence[*]')
                or jsonb_path_exists(r.content, '$.trainings[*].evidence[*]') then 'ATTACHMENT' end], null) as sections,
       array(select regexp_replace(told, '[^0-9]', '', 'g')
               from jsonb_array_elements_text(r.content #> '{communication,hotlines}') as told) as hotlines,
       coalesce(r.content #>> '{document,ownPlan,number}', '') <> ''
         or jsonb_path_exists(r.content, '$.indicators[*] ? (@.code == "PLAN_ISSUED" && @.value > 0)') as plan_issued,
       jsonb_array_length(r.content -> 'activities') as activities,
       a.sessions, t.classes as training_classes,
       greatest(a.self_inspections, i.self_inspections) as self_inspections,
       i.indicators
  from report_revision r
  join report w on w.id = r.report_id
 cross join lateral (
   select coalesce(sum((line ->> 'sessions')::bigint), 0)::integer as sessions,
          (count(*) filter (where line ->> 'category' = 'SELF_INSPECTION'))::integer as self_inspections
     from jsonb_array_elements(r.content -> 'activities') as line) a
 cross join lateral (
   select coalesce(sum((line ->> 'classes')::bigint), 0)::integer as classes
     from jsonb_array_elements(r.content -> 'trainings') as line) t
 cross join lateral (
   -- 'nothing arose' is none, which is known
   select coalesce(jsonb_object_agg(
            (line ->> 'code') || coalesce('/' || (line ->> 'group'), ''), coalesce((line ->> 'value')::bigint, 0))
            filter (where line ->> 'value' is not null or (line ->> 'nothingArose')::boolean), '{}') as indicators,
          coalesce(sum((line ->> 'value')::bigint) filter (where line ->> 'code' = 'SELF_INSPECTIONS'), 0)::integer
            as self_inspections
     from jsonb_array_elements(r.content -> 'indicators') as line) i;

create table revision_facts (
  report_id        uuid not null,
  number           integer not null,
  school_id        uuid not null references school,
  period_id        uuid not null references reporting_period,
  submitted_on     date not null,
  superseded_on    date check (superseded_on >= submitted_on),
  first_on         date not null check (first_on <= submitted_on),
  sections         text[] not null,
  hotlines         text[] not null,
  plan_issued      boolean not null,
  activities       integer not null,
  sessions         integer not null,
  training_classes integer not null,
  self_inspections integer not null,
  -- by 'CODE' or 'CODE/GROUP'
  indicators       jsonb not null,
  primary key (report_id, number)
);
create index revision_facts_school on revision_facts (school_id, period_id);
create index revision_facts_period on revision_facts (period_id);
call protect('revision_facts', true);

create view issue_standing_now with (security_invoker = true) as
select i.id as issue_id, i.school_id, i.period_id, d.from_on, d.until_on,
       (case when later_due.change is null then i.due_on else (later_due.change ->> 'before')::date end) as due_on,
       (case when later_owner.change is null then i.owner else later_owner.change ->> 'before' end) = 'SCHOOL'
         as of_school,
       (select local_day(min(e.at)) from issue_event e
         where e.issue_id = i.id and e.kind in ('RESOLVED', 'ANSWERED', 'CONFIRMED') and local_day(e.at) <= d.from_on
           and not exists (
             select from issue_event again
              where again.issue_id = i.id and again.kind = 'REOPENED' and local_day(again.at) <= d.from_on
                and (again.at, again.id) > (e.at, e.id))) as resolved_on
  from issue i
 cross join lateral (
   select day as from_on, coalesce(lead(day) over (order by day), local_day(i.withdrawn_at)) as until_on
     from (
       select local_day(i.raised_at) as day
        union
       select local_day(e.at) from issue_event e
        where e.issue_id = i.id and e.kind in ('RESOLVED', 'ANSWERED', 'CONFIRMED', 'REOPENED', 'CHANGED')) days
    where i.withdrawn_at is null or day < local_day(i.withdrawn_at)) d
  left join lateral (
   select change from issue_event e, jsonb_array_elements(e.changes) change
    where e.issue_id = i.id and e.kind = 'CHANGED' and change ->> 'field' = 'DUE_ON' and local_day(e.at) > d.from_on
    order by e.at, e.id limit 1) later_due on true
  left join lateral (
   select change from issue_event e, jsonb_array_elements(e.changes) change
    where e.issue_id = i.id and e.kind = 'CHANGED' and change ->> 'field' = 'OWNER' and local_day(e.at) > d.from_on
    order by e.at, e.id limit 1) later_owner on true;

-- From the first day to the one before the last, or to this day; a withdrawn issue is not there any more.
create table issue_standing (
  issue_id    uuid not null,
  school_id   uuid not null references school,
  period_id   uuid not null references reporting_period,
  from_on     date not null,
  until_on    date check (until_on > from_on),
  due_on      date,
  -- whether the school has to resolve it
  of_school   boolean not null,
  -- since when it has been resolved without being opened again
  resolved_on date,
  primary key (issue_id, from_on)
);
create index issue_standing_due on issue_standing (school_id, due_on);
create index issue_standing_period on issue_standing (period_id);
call protect('issue_standing', true);

create view due_before_now with (security_invoker = true) as
select o.school_id, o.period_id, d.until_on,
       (select greatest(min(c.was_due_on), max(c.due_on) filter (where local_day(c.at) < d.until_on))
          from due_change c
         where c.period_id = o.period_id and (c.school_id is null or c.school_id = o.school_id)) as due_on
  from obliged_school o
 cross join lateral (
   select distinct local_day(c.at) as until_on from due_change c
    where c.period_id = o.period_id and (c.school_id is null or c.school_id = o.school_id)) d;

-- Until the day before, another day was the last on which the report was on time.
create table due_before (
  school_id uuid not null references school,
  period_id uuid not null references reporting_period,
  until_on  date not null,
  due_on    date not null,
  primary key (school_id, period_id, until_on)
);
create index due_before_period on due_before (period_id);
call protect('due_before', true);

--changeset mangnon:compliance-of-what-is-there
select set_config('mangnon.reach', 'ALL', true), set_config('mangnon.writes', 'ALL', true);
insert into revision_facts select * from revision_facts_now;
insert into issue_standing select * from issue_standing_now;
insert into due_before select * from due_before_now;

--changeset mangnon:compliance-obligations-of-the-programme
-- What the programme, its plans and the office ask of every school. Percentages of the nation end with its phase; those
-- of the city go on until a plan for 2026-2030 is known.
insert into obligation (id, code, title_vi, title_en, legal_basis_id, phase_id, valid_from, valid_to, levels, weight, check_kind, section, hotline, year_kind, counted, minimum) values
  ('01990000-0000-7000-8000-000000000201', 'REPORT_IN_TIME', 'Nộp báo cáo đúng hạn', 'Report submitted in time',
   '01990000-0000-7000-8000-000000000024', null, '2021-05-27', null, '{}', 20, 'REPORT_IN_TIME', null, null, null, null, null),
  ('01990000-0000-7000-8000-000000000202', 'COMMUNICATION_TOLD', 'Báo cáo có phần tuyên truyền, chỉ đạo', 'The report tells of communication and direction',
   '01990000-0000-7000-8000-000000000024', null, '2021-05-27', null, '{}', 5, 'SECTION_PRESENT', 'COMMUNICATION', null, null, null, null),
  ('01990000-0000-7000-8000-000000000203', 'HOTLINE_111', 'Công khai Tổng đài quốc gia bảo vệ trẻ em 111', 'The national child protection hotline 111 is publicised',
   '01990000-0000-7000-8000-000000000023', null, '2021-05-27', null, '{}', 10, 'HOTLINE_PUBLICISED', null, '111', null, null, null),
  ('01990000-0000-7000-8000-000000000204', 'OWN_PLAN', 'Ban hành kế hoạch của nhà trường mỗi năm', 'The school issues its own plan each year',
   '01990000-0000-7000-8000-000000000024', null, '2021-05-27', null, '{}', 10, 'PLAN_ISSUED', null, null, 'CALENDAR', null, null),
  ('01990000-0000-7000-8000-000000000205', 'TRAINING_CLASS', 'Có ít nhất một lớp tập huấn mỗi năm học', 'At least one training class each school year',
   '01990000-0000-7000-8000-000000000023', null, '2021-05-27', null, '{}', 10, 'YEARLY_MINIMUM', null, null, 'SCHOOL', 'TRAINING_CLASSES', 1),
  ('01990000-0000-7000-8000-000000000206', 'SELF_INSPECTION', 'Tự kiểm tra ít nhất một lần mỗi năm', 'At least one self-inspection each year',
   '01990000-0000-7000-8000-000000000024', null, '2021-05-27', null, '{}', 10, 'SELF_INSPECTION_DONE', null, null, 'CALENDAR', null, null),
  ('01990000-0000-7000-8000-000000000207', 'ISSUES_IN_TIME', 'Giải quyết các tồn tại, yêu cầu đúng hạn', 'Shortcomings and requests are resolved in time',
   null, null, '2021-05-27', null, '{}', 10, 'ISSUES_RESOLVED_IN_TIME', null, null, null, null, null);

insert into obligation (id, code, title_vi, title_en, legal_basis_id, phase_id, valid_from, valid_to, levels, weight, check_kind, indicator_code, participant_groups, comparison, percent, whole, whole_indicator, year_kind) values
  ('01990000-0000-7000-8000-000000000208', 'STAFF_INFORMED', 'Ít nhất 90 % cán bộ, giáo viên, nhân viên được truyền thông', 'At least 90 % of managers, teachers and staff informed',
   '01990000-0000-7000-8000-000000000022', null, '2021-05-27', null, '{}', 10, 'INDICATOR_SHARE', 'PEOPLE_INFORMED', '{MANAGERS,TEACHERS,STAFF}', 'AT_LEAST', 90, 'STAFF', null, 'SCHOOL'),
  ('01990000-0000-7000-8000-000000000209', 'STAFF_TRAINED', 'Ít nhất 70 % cán bộ, giáo viên, nhân viên được tập huấn', 'At least 70 % of managers, teachers and staff trained',
   null, null, '2021-05-27', null, '{}', 5, 'INDICATOR_SHARE', 'PEOPLE_TRAINED', '{MANAGERS,TEACHERS,STAFF}', 'AT_LEAST', 70, 'STAFF', null, 'SCHOOL'),
  ('01990000-0000-7000-8000-00000000020a', 'PARENTS_INFORMED_NATIONAL', 'Ít nhất 70 % cha mẹ học sinh được truyền thông', 'At least 70 % of parents informed',
   '01990000-0000-7000-8000-000000000021', '01990000-0000-7000-8000-000000000011', '2021-05-27', '2025-12-31', '{}', 5, 'INDICATOR_SHARE', 'PEOPLE_INFORMED', '{PARENTS}', 'AT_LEAST', 70, 'PARENTS', null, 'SCHOOL'),
  ('01990000-0000-7000-8000-00000000020b', 'PARENTS_INFORMED_CITY', 'Ít nhất 80 % cha mẹ học sinh được truyền thông (Hà Nội)', 'At least 80 % of parents informed (Hà Nội)',
   '01990000-0000-7000-8000-000000000022', null, '2021-08-26', null, '{}', 5, 'INDICATOR_SHARE', 'PEOPLE_INFORMED', '{PARENTS}', 'AT_LEAST', 80, 'PARENTS', null, 'SCHOOL'),
  ('01990000-0000-7000-8000-00000000020c', 'CHILDREN_INFORMED_NATIONAL', 'Ít nhất 70 % học sinh được truyền thông', 'At least 70 % of pupils informed',
   '01990000-0000-7000-8000-000000000021', '01990000-0000-7000-8000-000000000011', '2021-05-27', '2025-12-31', '{PRIMARY,LOWER_SECONDARY}', 5, 'INDICATOR_SHARE', 'PEOPLE_INFORMED', '{PUPILS}', 'AT_LEAST', 70, 'PUPILS', null, 'SCHOOL'),
  ('01990000-0000-7000-8000-00000000020d', 'CHILDREN_INFORMED_CITY', 'Ít nhất 85 % học sinh được truyền thông (Hà Nội)', 'At least 85 % of pupils informed (Hà Nội)',
   '01990000-0000-7000-8000-000000000022', null, '2021-08-26', null, '{PRIMARY,LOWER_SECONDARY}', 5, 'INDICATOR_SHARE', 'PEOPLE_INFORMED', '{PUPILS}', 'AT_LEAST', 85, 'PUPILS', null, 'SCHOOL'),
  ('01990000-0000-7000-8000-00000000020e', 'CHILDREN_SUPPORTED_2025', 'Hỗ trợ 100 % trẻ em khi có thông báo', 'All children who were notified are supported',
   '01990000-0000-7000-8000-000000000021', '01990000-0000-7000-8000-000000000011', '2021-05-27', '2025-12-31', '{}', 10, 'INDICATOR_SHARE', 'CHILDREN_SUPPORTED', '{}', 'AT_LEAST', 100, 'INDICATOR', 'CHILDREN_NOTIFIED', 'CALENDAR'),
  ('01990000-0000-7000-8000-00000000020f', 'CHILDREN_SUPPORTED_2030', 'Hỗ trợ 100 % trẻ em khi có thông báo (đến năm 2030)', 'All children who were notified are supported (to 2030)',
   '01990000-0000-7000-8000-000000000021', '01990000-0000-7000-8000-000000000012', '2026-01-01', '2030-12-31', '{}', 10, 'INDICATOR_SHARE', 'CHILDREN_SUPPORTED', '{}', 'AT_LEAST', 100, 'INDICATOR', 'CHILDREN_NOTIFIED', 'CALENDAR'),
  ('01990000-0000-7000-8000-000000000210', 'CHILD_LABOUR_2025', 'Không quá 4,9 % học sinh là lao động trẻ em', 'At most 4.9 % of pupils in child labour',
   '01990000-0000-7000-8000-000000000021', '01990000-0000-7000-8000-000000000011', '2021-05-27', '2025-12-31', '{PRIMARY,LOWER_SECONDARY}', 5, 'INDICATOR_SHARE', 'CHILDREN_WORKING', '{}', 'AT_MOST', 4.9, 'PUPILS', null, 'CALENDAR'),
  ('01990000-0000-7000-8000-000000000211', 'CHILD_LABOUR_CITY_2025', 'Dưới 1 % học sinh là lao động trẻ em (Hà Nội)', 'Below 1 % of pupils in child labour (Hà Nội)',
   '01990000-0000-7000-8000-000000000022', '01990000-0000-7000-8000-000000000011', '2021-08-26', '2025-12-31', '{PRIMARY,LOWER_SECONDARY}', 5, 'INDICATOR_SHARE', 'CHILDREN_WORKING', '{}', 'BELOW', 1, 'PUPILS', null, 'CALENDAR'),
  ('01990000-0000-7000-8000-000000000212', 'CHILD_LABOUR_2030', 'Không quá 4,5 % học sinh là lao động trẻ em', 'At most 4.5 % of pupils in child labour',
   '01990000-0000-7000-8000-000000000021', '01990000-0000-7000-8000-000000000012', '2026-01-01', '2030-12-31', '{PRIMARY,LOWER_SECONDARY}', 5, 'INDICATOR_SHARE', 'CHILDREN_WORKING', '{}', 'AT_MOST', 4.5, 'PUPILS', null, 'CALENDAR');
