-- Whether the acting agency's kind has a right beside cases, such as "keepsPledges", as the setting agency-kinds says today. In
-- plpgsql, as actor().
create or replace function samspel.agency_may(what text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    return exists (
      select from jsonb_array_elements(samspel.setting_as_of('agency-kinds', acting.municipality, samspel.case_day())) as set(kind)
      where kind ->> 'kind' = acting.kind and kind -> what = 'true');
  end $$;
