create or replace function samspel.open_session(token_hash bytea, membership uuid, expires_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into samspel.session (token_hash, membership, expires_at) values (token_hash, membership, expires_at)
$$;
grant execute on function samspel.open_session(bytea, uuid, timestamptz) to samspel_api;
