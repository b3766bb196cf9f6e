-- What the head is to see to of what waits at their agency: nobody else reads it, so that another reader has to be named, or its date has
-- passed. That it waits, and no word of it.
create or replace function samspel.shares_for_head() returns table (case_id uuid, share uuid, due date, unread boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.case_id, s.id, s.due, r.none
  from samspel.prepared_share s join samspel.actor() a on a.agency = s.agency and 'head' = any (a.roles)
  cross join lateral (select not exists (select samspel.other_readers(s.case_id, s.agency, s.prepared_by)) as none) r
  where s.answered_at is null and s.case_id <> all (samspel.shut_cases()) and (r.none or s.due < samspel.case_day())
    and s.prepared_by <> a.account and a.account not in (select samspel.other_readers(s.case_id, s.agency, s.prepared_by))
$$;
