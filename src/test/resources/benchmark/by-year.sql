with reports as (
  select year, count(*) as due, count(*) filter (where received) as received, count(*) filter (where on_time) as on_time,
         count(*) filter (where accepted) as accepted,
         count(*) filter (where not received and due_on < date '2026-11-28') as missing,
         count(*) filter (where counted) as counted, count(*) filter (where counted and received) as summed,
         sum(activities) filter (where counted and received) as activities,
         sum(sessions) filter (where counted and received) as sessions,
         sum(attendances) filter (where counted and received) as attendances,
         sum(classes) filter (where counted and received) as classes,
         sum(people) filter (where counted and received) as people
    from period_figures where year between 2021 and 2030 group by year
), turns as (
  select year, count(*) filter (where kind = 'RAISED') as raised, count(*) filter (where kind = 'RESOLVED') as resolved,
         count(*) filter (where kind = 'REOPENED') as reopened,
         sum(case kind when 'RESOLVED' then -1 else 1 end) as balance
    from issue_turn where year <= 2030 group by year
)
select *, sum(balance) over (order by year) as open
  from generate_series(2021, 2030) year left join reports using (year) left join turns using (year) order by year
