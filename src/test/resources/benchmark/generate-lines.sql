-- The lines of the reports that generate.sql counts, and what compliance looks at.
insert into report
  (id, school_id, period_id, state, content, revision, opened_at, saved_at, saved_by, first_submitted_at, submitted_at, accepted_at)
select gen_random_uuid(), f.school_id, f.period_id, case when f.accepted then 'ACCEPTED' else 'SUBMITTED' end, '{}', 1,
       f.due_on::timestamptz, f.due_on::timestamptz, (select id from account limit 1), f.due_on::timestamptz,
       f.due_on::timestamptz, case when f.accepted then f.due_on::timestamptz end
  from period_figures f where f.received;
insert into activity (report_id, school_id, position, category, title, held_on, sessions, partner)
select r.id, r.school_id, i, (array['STAFF_NETWORK', 'EARLY_DETECTION', 'POLICY_REVIEW', 'COMMUNICATION'])[1 + i % 4],
       'Tuyên truyền phòng ngừa, giảm thiểu lao động trẻ em trong giờ sinh hoạt dưới cờ, lần ' || i + 1, f.due_on - i,
       f.sessions % 7, case when i % 3 = 0 then 'Ủy ban nhân dân phường' end
  from report r join period_figures f using (school_id, period_id), generate_series(0, f.activities - 1) i where f.counted;
insert into activity_participants (report_id, school_id, position, line, participant_group, people, attendances)
select a.report_id, a.school_id, a.position, g.line - 1, g.name, 40 * g.line, 40 * g.line * a.sessions
  from activity a, unnest(array['TEACHERS', 'PUPILS', 'PARENTS']) with ordinality g (name, line);
insert into training (report_id, school_id, position, title, held_on, role, organiser, classes, hours)
select r.id, r.school_id, i, 'Tập huấn kỹ năng nhận biết, phát hiện sớm trẻ em có nguy cơ, lớp ' || i + 1, f.due_on - i,
       'HELD', 'SCHOOL', 1, 4
  from report r join period_figures f using (school_id, period_id), generate_series(0, f.classes - 1) i where f.counted;
insert into training_participants (report_id, school_id, position, line, participant_group, people)
select t.report_id, t.school_id, t.position, g.line - 1, g.name, 11 * g.line
  from training t, unnest(array['MANAGERS', 'TEACHERS', 'STAFF']) with ordinality g (name, line);
insert into indicator_value (report_id, school_id, position, indicator_code, participant_group, value)
select r.id, r.school_id, (row_number() over (partition by r.id order by i.position, g.name) - 1)::integer, i.code, g.name,
       f.attendances % (100 + i.position)
  from report r join period_figures f using (school_id, period_id)
 cross join indicator i
  left join lateral unnest(i.participant_groups) g (name) on true where f.counted;
insert into revision_facts
  (report_id, number, school_id, period_id, submitted_on, first_on, sections, hotlines, plan_issued, activities, sessions,
   training_classes, self_inspections, indicators)
select r.id, 1, r.school_id, r.period_id, f.due_on - 1 + (not f.on_time)::integer * 3, f.due_on - 1 + (not f.on_time)::integer * 3,
       array['COMMUNICATION', 'ACTIVITIES', 'TRAININGS', 'INDICATORS'], array['111'], coalesce(f.attendances % 9 > 0, false),
       coalesce(f.activities, 0), coalesce(f.sessions, 0), coalesce(f.classes, 0), coalesce(f.attendances % 2, 0)::integer, v.numbers
  from report r join period_figures f using (school_id, period_id)
 cross join lateral (
   select coalesce(jsonb_object_agg(indicator_code || coalesce('/' || participant_group, ''), value), '{}') as numbers
     from indicator_value where report_id = r.id) v;
