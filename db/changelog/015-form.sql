--liquibase formatted sql

--changeset mangnon:form-evidence
-- Files that belong to a report; which part or line they belong to stands in the report's content. Nothing is deleted:
-- a file that was taken out of a draft may still stand in a revision.
create table evidence_file (
  id         uuid primary key,
  report_id  uuid not null,
  school_id  uuid not null,
  name       text not null check (name <> ''),
  kind       text not null check (kind in ('PDF', 'PNG', 'JPEG', 'WORD', 'EXCEL', 'WORD_97', 'EXCEL_97')),
  size       integer not null check (size > 0),
  sha256     text not null,
  -- null where the file lies in the configured folder, under its SHA-256
  content    bytea,
  added_at   timestamptz not null,
  added_by   uuid not null references account,
  foreign key (report_id, school_id) references report (id, school_id)
);
create index evidence_file_report on evidence_file (report_id, sha256);
call protect('evidence_file', false);
create trigger evidence_file_frozen before update or delete on evidence_file
  for each row execute function refuse_change();

--changeset mangnon:form-usual-figures splitStatements:false
-- Figures that nearly all schools of the same level and of half to twice the pupils gave as more than zero in the
-- last year. It looks at all schools, whoever asks, and tells of none: at least five gave the figure, and four of five
-- of those more than zero.
create function usual_figures(asking_school uuid, asked_period uuid)
  returns table (indicator_code text, participant_group text)
  language plpgsql as $$
declare
  reach_before constant text := coalesce(current_setting('mangnon.reach', true), '');
begin
  perform set_config('mangnon.reach', 'ALL', true);
  return query
  with asked as (
    select p.kind, p.programme_id, p.window_to, p.school_year, s.level, h.pupils
      from reporting_period p
      cross join school s
      join headcount h on h.school_id = s.id and h.school_year = p.school_year
     where p.id = asked_period and s.id = asking_school
  )
  select v.indicator_code, v.participant_group
    from asked
    join reporting_period p
      on p.kind = asked.kind and p.programme_id = asked.programme_id
     and p.window_to > asked.window_to - interval '1 year' and p.window_to <= asked.window_to
    join report r on r.period_id = p.id and r.revision > 0 and r.school_id <> asking_school
    join school s on s.id = r.school_id and s.level = asked.level
    join headcount h on h.school_id = s.id and h.school_year = asked.school_year
     and h.pupils between asked.pupils / 2 and asked.pupils * 2
    join indicator_value v on v.report_id = r.id and v.value is not null
   group by v.indicator_code, v.participant_group
  having count(distinct r.school_id) >= 5
     and count(*) filter (where v.value > 0) * 5 >= count(*) * 4;
  perform set_config('mangnon.reach', reach_before, true);
end $$;
