with received as (
  select year, count(*) filter (where counted and received) as received, count(*) filter (where counted) as due
    from period_figures where year between 2021 and 2030 group by year
), reported as (
  select year, category, sum(activities) as activities, sum(sessions) as sessions, sum(attendances) as attendances
    from category_figures where year between 2021 and 2030 group by year, category
), turns as (
  select year, category, count(*) filter (where kind = 'RAISED') as raised,
         count(*) filter (where kind = 'RESOLVED') as resolved, count(*) filter (where kind = 'REOPENED') as reopened,
         sum(case kind when 'RESOLVED' then -1 else 1 end) as balance
    from issue_turn where year <= 2030 group by year, category
)
select *, sum(balance) over (partition by category order by year) as open
  from generate_series(2021, 2030) year
 cross join unnest(array['STAFF_NETWORK', 'EARLY_DETECTION', 'POLICY_REVIEW', 'COMMUNICATION', 'COORDINATION',
                         'SELF_INSPECTION', 'OTHER']) category
  left join received using (year) left join reported using (year, category) left join turns using (year, category)
 order by year, category
