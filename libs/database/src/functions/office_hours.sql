-- When the office of a town's social services is open on a weekday, where somebody is on duty otherwise; null where nobody is.
create or replace function samspel.office_hours(in_municipality text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when hours ->> 'phone' is not null
    then jsonb_build_object('opens', hours -> 'opens', 'closes', hours -> 'closes') end
  from samspel.setting_as_of('out-of-hours', in_municipality, samspel.case_day()) as hours
$$;
