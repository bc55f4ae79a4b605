with page as materialized (
  select u.id, u.code, u.name from school s join unit u on u.id = s.id order by u.name, u.code limit 60
)
select u.id, u.code, u.name,
       string_agg(case when f.on_time and f.accepted then 'A' when f.on_time then 'B' when f.received and f.accepted then 'C'
                       when f.received then 'D' when f.due_on < date '2026-11-28' then 'E' when f.due_on is not null then 'F'
                       when p.state = 'PLANNED' then 'I' when o.exempt_reason is not null then 'G' else 'H' end, ''
                  order by p.window_to, p.window_from desc)
  from page u
 cross join reporting_period p
  left join period_figures f
    on f.school_id = any (array(select id from page)) and f.school_id = u.id and f.period_id = p.id
  left join obliged_school o
    on o.school_id = any (array(select id from page)) and o.school_id = u.id and o.period_id = p.id
 group by u.id, u.code, u.name order by u.name, u.code
