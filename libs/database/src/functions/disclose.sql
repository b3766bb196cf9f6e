-- What the acting agency chooses to share of its own record; says what of it there was.
create or replace function samspel.disclose(
  in_case uuid, to_agency text, chosen text[], ground text, purpose text, at_time timestamptz
) returns text[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    if acting.agency is null or not exists (
      select 1 from samspel.concern_case c join samspel.agency g on g.id = to_agency
      where c.id = in_case and c.municipality = acting.municipality and g.municipality = acting.municipality
    ) then
      raise exception 'disclose: no such case or receiver' using errcode = 'insufficient_privilege';
    end if;
    return samspel.copy_fields(in_case, acting.agency, to_agency, chosen, ground, purpose, acting.account, null, at_time);
  end $$;
