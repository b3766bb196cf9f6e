-- Opens a unit of work: sets the session for this transaction, and says who acts, how far case time is moved, and
-- what a request with this key led to, if it was made before.
create or replace function samspel.enter(token text, wanted_key text)
  returns table (account uuid, name text, agency text, kind text, municipality text, roles text[], offset_ms bigint,
    request_hash text, result jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    perform set_config('samspel.session', token, true);
    return query
      select a.account, a.name, a.agency, a.kind, a.municipality, a.roles, i.case_time_offset_ms, k.request_hash, k.result
      from samspel.installation i
      left join lateral (select (samspel.actor()).*) a on true
      left join samspel.idempotency k on k.account = a.account and k.key = wanted_key;
  end $$;
grant execute on function samspel.enter(text, text) to samspel_api;
