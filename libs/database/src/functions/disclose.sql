-- What the acting agency, a party, chooses to share of its own record with another; says what of it there was.
create or replace function samspel.disclose(
  in_case uuid, to_agency text, chosen text[], ground text, purpose text, at_time timestamptz
) returns text[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    if not exists (
      select from samspel.party p join samspel.party other on other.case_id = p.case_id
      where p.case_id = in_case and p.agency = acting.agency and other.agency = to_agency and other.agency <> p.agency
    ) then
      raise exception 'disclose: no party to the case, or no such receiver' using errcode = 'insufficient_privilege';
    end if;
    return samspel.copy_fields(in_case, acting.agency, to_agency, chosen, ground, purpose, acting.account, null, at_time);
  end $$;
