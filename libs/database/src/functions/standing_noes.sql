-- Who of the family has said no last, or taken a yes back, and not said yes since: by their place in it, never by name. A no stands
-- until the same person says yes, whichever agency heard it.
create or replace function samspel.standing_noes(in_case uuid) returns setof text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select said.who from (
    select distinct on (g.who) g.who, c.outcome
    from samspel.consent c, unnest(c.given_by) as g (who)
    where c.case_id = in_case and c.whose = 'young-person' and in_case <> all (samspel.shut_cases())
      and exists (select from samspel.party p where p.case_id = in_case and p.agency = samspel.my_agency())
    order by g.who, c.at desc, c.outcome <> 'given' desc
  ) said where said.outcome <> 'given'
$$;
