-- Whether whoever acts says who works where in a unit of an agency, or in the whole of it (no unit): as the setting roles says today,
-- its head, and whoever looks after the system in the town. It opens nothing: assigning is not reading.
create or replace function samspel.may_assign(in_agency text, of_unit text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    return acting.account is not null
      and exists (
        select from jsonb_array_elements(samspel.setting_as_of('roles', acting.municipality, samspel.case_day())) as set(role)
        where role ->> 'role' = any (acting.roles) and role -> 'may' ? 'units.assign')
      and exists (select from samspel.agency g where g.id = in_agency and g.municipality = acting.municipality)
      and ('administrator' = any (acting.roles) or (acting.agency = in_agency and samspel.heads(of_unit)));
  end $$;
