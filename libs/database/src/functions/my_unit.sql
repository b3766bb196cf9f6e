-- The unit that whoever acts works in, where it keeps to itself what is written there; null to all others. What they write is of it.
create or replace function samspel.my_unit() returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return (
      select u.id from samspel.session s
      join samspel.membership m on m.id = s.membership
      join samspel.unit u on u.id = m.unit and u.agency = m.agency and u.keeps_own
      where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
        and s.revoked_at is null and s.expires_at > now() and (s.until_day is null or s.until_day >= samspel.case_day()));
  end $$;
