select state,
       case when raised_at >= now() - interval '3 months' then 1 when raised_at >= now() - interval '6 months' then 2
            when raised_at >= now() - interval '12 months' then 3 else 4 end as age,
       severity, count(*), count(*) filter (where due_on < current_date)
  from issue where state in ('OPEN', 'IN_PROGRESS', 'RESOLVED') and withdrawn_at is null group by 1, 2, 3
