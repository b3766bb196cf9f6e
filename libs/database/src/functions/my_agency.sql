-- The acting agency. Straight from the session's row, since the policies ask at every table; as actor() otherwise.
create or replace function samspel.my_agency() returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return (
      select s.agency from samspel.session s
      where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
        and s.revoked_at is null and s.expires_at > now() and (s.until_day is null or s.until_day >= samspel.case_day())
    );
  end $$;
