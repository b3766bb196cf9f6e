-- Today in case time, as the use cases reckon it. Not taken from a setting: a claim could bring back what has ended.
create or replace function samspel.case_day() returns date
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select ((now() + case_time_offset_ms * interval '1 millisecond') at time zone 'Europe/Stockholm')::date
  from samspel.installation
$$;
