-- What a party would tell another agency of its own record if it told what is chosen now, on that ground: made by what copies it.
create or replace function samspel.preview_disclosure(
  in_case uuid, to_agency text, chosen text[], named text, at_time timestamptz
) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    mine text := samspel.my_agency();
  begin
    if in_case = any (samspel.shut_cases()) or not samspel.may_read(in_case)
      or not exists (select from samspel.party p where p.case_id = in_case and p.agency = mine) then
      return '{}';
    end if;
    return samspel.told_fields(in_case, mine, to_agency, chosen, 'chosen', named is not distinct from 'consent', at_time);
  end $$;
