-- The head of an agency, or of the unit that they work in, locks a colleague out of a case: from now on it is not there for them.
create or replace function samspel.lock_out(in_case uuid, whom uuid, why text, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    if acting.agency is null or whom = acting.account
      or not exists (select from samspel.party p where p.case_id = in_case and p.agency = acting.agency)
      or not exists (select from samspel.membership m
        where m.account = whom and m.agency = acting.agency and samspel.heads(m.unit)) then
      raise exception 'lock_out: not the head, no party, or no colleague' using errcode = 'insufficient_privilege';
    end if;
    insert into samspel.lock_out (case_id, municipality, agency, account, reason, locked_by, at)
      values (in_case, acting.municipality, acting.agency, whom, why, acting.account, at_time)
      on conflict (account, agency, case_id) where undone_at is null do nothing;
  end $$;
