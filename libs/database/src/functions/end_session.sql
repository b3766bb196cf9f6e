create or replace function samspel.end_session() returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  update samspel.session set revoked_at = now()
  where token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
$$;
