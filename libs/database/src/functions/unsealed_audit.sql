-- Rows that wait to be sealed, oldest ids first, for the one worker that seals now; none to another at the same time.
create or replace function samspel.unsealed_audit(most integer) returns setof samspel.audit
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if not pg_try_advisory_xact_lock(hashtextextended('samspel.audit_seal', 0)) then
      return;
    end if;
    return query
      select a.* from samspel.audit_unsealed u join samspel.audit a on a.id = u.id order by u.id limit most;
  end $$;
