-- Whether what goes on a ground, by its paragraph, goes at once in a town today. Of several with one paragraph each does, or none. Nobody
-- calls it but the functions beside it.
create or replace function samspel.goes_at_once(in_municipality text, ground text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(bool_and(value @> '{"acute": true}'), false)
  from jsonb_each(samspel.setting_as_of('grounds', in_municipality, samspel.case_day())) as set (name, value)
  where value ->> 'paragraph' = ground
$$;
