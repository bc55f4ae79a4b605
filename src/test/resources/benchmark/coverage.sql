with of_schools as (
  select school_id, year,
         sum(informed_managers) filter (where received) + sum(informed_teachers) filter (where received)
           + sum(informed_staff) filter (where received) as staff_informed,
         sum(informed_pupils) filter (where received) as children_informed,
         sum(informed_parents) filter (where received) as parents_informed,
         sum(trained_managers) filter (where received) + sum(trained_teachers) filter (where received)
           + sum(trained_staff) filter (where received) as staff_trained,
         sum(children_working) filter (where received) as working, sum(children_notified) filter (where received) as notified,
         sum(children_supported) filter (where received) as supported,
         sum(children_in_education) filter (where received) as in_education
    from coverage_figures where year between 2021 and 2030 group by school_id, year
)
select o.year, count(*),
       count(*) filter (where staff_informed is not null and h.staff is not null),
       sum(staff_informed) filter (where h.staff is not null), sum(h.staff) filter (where staff_informed is not null),
       count(*) filter (where parents_informed is not null and h.parents is not null),
       sum(parents_informed) filter (where h.parents is not null), sum(h.parents) filter (where parents_informed is not null),
       count(*) filter (where children_informed is not null and h.pupils is not null),
       sum(children_informed) filter (where h.pupils is not null), sum(h.pupils) filter (where children_informed is not null),
       count(*) filter (where staff_trained is not null and h.staff is not null),
       sum(staff_trained) filter (where h.staff is not null), sum(h.staff) filter (where staff_trained is not null),
       count(*) filter (where supported between 1 and 4 and notified is not null or supported is not null and notified between 1 and 4),
       count(*) filter (where supported is not null and notified is not null),
       sum(supported) filter (where notified is not null), sum(notified) filter (where supported is not null),
       count(*) filter (where in_education between 1 and 4 and supported is not null
                           or in_education is not null and supported between 1 and 4),
       count(*) filter (where in_education is not null and supported is not null),
       sum(in_education) filter (where supported is not null), sum(supported) filter (where in_education is not null),
       count(*) filter (where working between 1 and 4 and h.pupils is not null),
       count(*) filter (where working is not null and h.pupils is not null),
       sum(working) filter (where h.pupils is not null), sum(h.pupils) filter (where working is not null)
  from of_schools o left join headcount h on h.school_id = o.school_id and h.school_year = o.year
 group by o.year order by o.year
