-- The consents in force that the acting agency knows of and that rest on all the guardians: it was not written why fewer were enough.
create or replace function samspel.resting_on_guardians(in_case uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id from samspel.consent c
  where c.case_id = in_case and c.outcome = 'given' and c.whose = 'young-person' and c.maturity is null and c.joins <> '{}'
    and coalesce(c.until >= samspel.case_day(), true) and in_case <> all (samspel.shut_cases())
    and (c.agency = samspel.my_agency() or c.joins @> array[samspel.my_agency()])
    and exists (select from samspel.party p where p.case_id = in_case and p.agency = samspel.my_agency())
$$;
