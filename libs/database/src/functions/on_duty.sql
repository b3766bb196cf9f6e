-- Whether whoever acts works in the unit that is on duty while the office is closed. For policies and functions.
create or replace function samspel.on_duty() returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return exists (
      select from samspel.session s
      join samspel.membership m on m.id = s.membership
      join samspel.unit u on u.id = m.unit and u.duty
      where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
        and s.revoked_at is null and s.expires_at > now());
  end $$;
