with reports as (
  select school_id, count(*) as due, count(*) filter (where received) as received,
         count(*) filter (where on_time) as on_time, count(*) filter (where accepted) as accepted,
         count(*) filter (where not received and due_on < date '2026-11-28') as missing,
         count(*) filter (where counted) as counted, count(*) filter (where counted and received) as summed,
         sum(activities) filter (where counted and received) as activities,
         sum(sessions) filter (where counted and received) as sessions,
         sum(attendances) filter (where counted and received) as attendances,
         sum(classes) filter (where counted and received) as classes,
         sum(people) filter (where counted and received) as people
    from period_figures where year = 2026 group by school_id
), turns as (
  select school_id, count(*) filter (where year = 2026 and kind = 'RAISED') as raised,
         count(*) filter (where year = 2026 and kind = 'RESOLVED') as resolved,
         count(*) filter (where year = 2026 and kind = 'REOPENED') as reopened,
         sum(case kind when 'RESOLVED' then -1 else 1 end) as open
    from issue_turn where year <= 2026 group by school_id
)
select u.id, u.code, u.name, r.*, t.*
  from reports r full join turns t using (school_id) join unit u on u.id = school_id order by u.name, u.code
