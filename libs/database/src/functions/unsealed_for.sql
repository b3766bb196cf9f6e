-- For how many seconds the oldest row of the audit has waited to be sealed; 0 where none waits.
create or replace function samspel.unsealed_for() returns double precision
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(extract(epoch from now() - min(u.at)), 0)::double precision from samspel.audit_unsealed u
$$;
