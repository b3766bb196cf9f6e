-- Those that ended a week ago are forgotten.
create or replace function samspel.open_session(token_hash bytea, membership uuid, expires_at timestamptz) returns void
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  delete from samspel.session where expires_at < now() - interval '7 days';
  insert into samspel.session (token_hash, membership, agency, municipality, expires_at, until_day)
  select token_hash, m.id, g.id, g.municipality, expires_at, m.until_day
  from samspel.membership m join samspel.agency g on g.id = m.agency
  where m.id = open_session.membership and cardinality(m.roles) > 0
    and coalesce(m.until_day >= samspel.case_day(), true)
$$;
