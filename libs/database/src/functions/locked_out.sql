-- Who is locked out of a case, by ids alone: the worker sends them no mail of it, and within their agency nobody gives it to them.
-- Why they are is their head's to know.
create or replace function samspel.locked_out(in_case uuid) returns table (agency text, account uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select l.agency, l.account from samspel.lock_out l
  where l.case_id = in_case and l.undone_at is null and in_case <> all (samspel.shut_cases())
    and l.agency = coalesce(samspel.my_agency(), l.agency)
    and (samspel.my_agency() is not null or not pg_has_role(session_user, 'samspel_api', 'member'))
$$;
