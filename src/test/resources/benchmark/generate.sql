-- A district of :schools schools and ten years of half-years and years, with figures that differ as hashes do.
create temporary table n as
select i, gen_random_uuid() as id, abs(hashint4(i)) as h from generate_series(1, :schools) i;

insert into unit (id, kind, code, name, short_name)
select gen_random_uuid(), 'WARD', 'P-' || i, 'Phường ' || i, 'Phường ' || i from generate_series(1, 14) i
union all select '00000000-0000-7000-8000-000000000001', 'AREA', 'KV', 'Khu vực', 'Khu vực'
union all select id, 'SCHOOL', 'T-' || i, 'Trường Tiểu học số ' || i, 'Trường ' || i from n;
insert into school (id, area_id, symbol, level, ownership)
select id, '00000000-0000-7000-8000-000000000001', 'T' || i,
       (array['KINDERGARTEN', 'PRIMARY', 'LOWER_SECONDARY'])[1 + h % 3], (array['PUBLIC', 'PRIVATE'])[1 + h % 2] from n;
insert into school_site (school_id, ward_id)
select n.id, w.id from n join (select id, row_number() over (order by code) as place from unit where kind = 'WARD') w
    on w.place = 1 + n.h % 14;
insert into headcount (school_id, school_year, staff, pupils, parents)
select id, y, 30 + (h + y) % 40, 500 + (h + y) % 900, 900 + (h + y) % 1500 from n, generate_series(2020, 2030) y
 where (h + y) % 19 > 0;

insert into reporting_period (id, programme_id, code, kind, window_from, window_to, opens_on, due_on, state)
select gen_random_uuid(), (select id from programme), y || p.part, p.kind, make_date(y + p.years, p.month, 15),
       make_date(y, p.ends, 14), make_date(y, p.ends, 1), make_date(y, p.ends, 20),
       case when y > 2026 then 'PLANNED' else 'CLOSED' end
  from generate_series(2021, 2030) y,
       (values ('-H1', 'HALF_YEAR', -1, 12, 6), ('-H2', 'HALF_YEAR', 0, 6, 12), ('-Y', 'YEAR', -1, 12, 12))
         as p (part, kind, years, month, ends);
-- ten years of figures: those of periods to come are as many as those of periods that were
update reporting_period set state = 'CLOSED' where state = 'PLANNED';

insert into obliged_school (period_id, school_id, programme_id, window_from, window_to, due_on, counted, exempt_reason)
select p.id, n.id, p.programme_id, p.window_from, p.window_to, p.due_on, p.kind <> 'YEAR',
       case when (n.h + p.year) % 97 = 0 then 'Tạm dừng hoạt động' end
  from n, reporting_period p;
set session_replication_role = default;
insert into period_figures
  (school_id, period_id, ward_id, level, year, school_year, counted, due_on, received, on_time, accepted, activities,
   sessions, attendances, classes, people, channels)
select o.school_id, o.period_id, w.ward_id, s.level, p.year, p.school_year, o.counted, o.due_on, r.received,
       r.received and r.h % 5 > 0, r.received and r.h % 7 > 0,
       case when o.counted and r.received then r.h % 9 end, case when o.counted and r.received then r.h % 23 end,
       case when o.counted and r.received then r.h % 2000 end, case when o.counted and r.received then r.h % 4 end,
       case when o.counted and r.received then r.h % 90 end,
       case when o.counted and r.received
            then (array['STAFF_ZALO', 'CLASS_ZALO', 'PORTAL', 'LOUDSPEAKER', 'ASSEMBLY'])[1 : 1 + r.h % 5] end
  from obliged_school o
  join reporting_period p on p.id = o.period_id
  join school s on s.id = o.school_id
  join school_site w on w.school_id = o.school_id,
       lateral (select abs(hashtext(o.school_id::text || p.code)) as h,
                       abs(hashtext(o.school_id::text || p.code)) % 11 > 0 as received) r
 where o.exempt_reason is null;
insert into category_figures
  (school_id, period_id, category, ward_id, level, year, school_year, accepted, activities, sessions, attendances)
select f.school_id, f.period_id, c, f.ward_id, f.level, f.year, f.school_year, f.accepted, 1 + f.activities % 3, 2, 140
  from period_figures f,
       unnest(array['STAFF_NETWORK', 'EARLY_DETECTION', 'POLICY_REVIEW', 'COMMUNICATION']) c
 where f.counted and f.received;
insert into coverage_figures
  (school_id, period_id, year, school_year, window_to, received, accepted, informed_managers, informed_teachers,
   informed_staff, informed_pupils, informed_parents, trained_managers, trained_teachers, trained_staff,
   children_working, children_notified, children_supported, children_in_education)
select f.school_id, f.period_id, f.year, f.school_year, p.window_to, f.received, f.accepted, x.v % 3, x.v % 31, x.v % 9,
       x.v % 700, x.v % 1200, x.v % 3, x.v % 29, x.v % 8, x.v % 2, x.v % 4, x.v % 4, x.v % 3
  from period_figures f
  join reporting_period p on p.id = f.period_id,
       lateral (select case when f.received and f.activities > 0 then f.attendances end as v) x
 where f.counted;
set session_replication_role = replica;
insert into issue (id, school_id, period_id, kind, category, text, severity, state, raised_at, owner)
select gen_random_uuid(), f.school_id, f.period_id, 'REQUEST', 'COMMUNICATION', 'Hạn chế ' || f.sessions,
       (array['LOW', 'MEDIUM', 'HIGH'])[1 + f.sessions % 3],
       (array['OPEN', 'IN_PROGRESS', 'RESOLVED', 'CONFIRMED', 'CONFIRMED'])[1 + (f.attendances % 5)::integer],
       f.due_on::timestamptz, 'SCHOOL'
  from period_figures f where f.counted and f.received and f.due_on < date '2026-11-28';
set session_replication_role = default;
insert into issue_turn
  (issue_id, turn, school_id, period_id, ward_id, level, category, kind, year, school_year, accepted)
select i.id, t.turn, i.school_id, i.period_id, f.ward_id, f.level, i.category, t.kind, f.year, f.school_year, f.accepted
  from issue i
  join period_figures f on f.school_id = i.school_id and f.period_id = i.period_id,
       (values (1, 'RAISED'), (2, 'RESOLVED')) as t (turn, kind)
 where t.turn = 1 or i.state = 'CONFIRMED';
drop table n;
