-- Whether whoever acts has opened by force what is kept from them of a case within their agency, and the time is not out. For policies.
create or replace function samspel.broke_glass(in_case uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor;
  begin
    if not exists (select from samspel.forced_opening f where f.case_id = in_case and f.until > now()) then
      return false;
    end if;
    acting := samspel.actor();
    return exists (select from samspel.forced_opening f
      where f.case_id = in_case and f.agency = acting.agency and f.account = acting.account and f.until > now());
  end $$;
