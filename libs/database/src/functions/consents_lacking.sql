-- The consents that rest since somebody became a guardian, and whether they have not said yes yet: to parties, by the id that the
-- case's own state has for each.
create or replace function samspel.consents_lacking(in_case uuid) returns table (consent uuid, still boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, not exists (
    select from samspel.consent n where n.case_id = in_case and n.outcome = 'given' and n.whose = 'young-person' and n.said_by @> c.lacks)
  from samspel.consent c
  where c.case_id = in_case and c.lacks <> '{}' and in_case <> all (samspel.shut_cases())
    and exists (select from samspel.party p where p.case_id = in_case and p.agency = samspel.my_agency())
$$;
