-- The cases that whoever acts is locked out of at the acting agency: to them they are not there. Asked once a statement by every
-- policy of what belongs to a case; straight from the session's row, as my_agency().
create or replace function samspel.shut_cases() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return array(
      select l.case_id from samspel.session s
      join samspel.membership m on m.id = s.membership
      join samspel.lock_out l on l.account = m.account and l.agency = s.agency and l.undone_at is null
      where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
        and s.revoked_at is null and s.expires_at > now());
  end $$;
