with totals as (
  select period_id, count(*) as due, count(*) filter (where received) as received,
         count(*) filter (where not received and due_on < date '2026-11-28') as missing
    from period_figures where year between 2021 and 2030 group by period_id
)
select u.id, u.code, u.name, null::text, null::bigint, null::bigint, null::bigint
  from school s join unit u on u.id = s.id
union all
select p.id, p.code, p.kind, p.state, t.due, t.received, t.missing
  from reporting_period p left join totals t on t.period_id = p.id
 order by 3, 2
