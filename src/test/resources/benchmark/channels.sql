select count(*),
       count(*) filter (where 'STAFF_ZALO' = any (channels)), count(*) filter (where 'CLASS_ZALO' = any (channels)),
       count(*) filter (where 'PORTAL' = any (channels)), count(*) filter (where 'LOUDSPEAKER' = any (channels)),
       count(*) filter (where 'ASSEMBLY' = any (channels)), count(*) filter (where 'CLASS_HOUR' = any (channels)),
       count(*) filter (where 'PRINT' = any (channels)), count(*) filter (where 'PARENT_MEETING' = any (channels)),
       count(*) filter (where 'WARD_EVENT' = any (channels)), count(*) filter (where 'OTHER' = any (channels))
  from period_figures where year = 2026 and counted and received
