-- How often the people of a wrong receiver read the case since they were told, for the sender who froze it: each time by a number of
-- the person, and nobody by name. In system time, as the audit is.
create or replace function samspel.readings_of_disclosure(in_disclosure uuid) returns table (at timestamptz, person integer, fields text[])
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return query
      select a.at, dense_rank() over (order by first.at, a.account)::integer, a.fields
      from samspel.disclosure d
      join samspel.audit a on a.agency = d.receiver and a.cases @> array[d.case_id] and a.refusal is null and a.at >= d.made_at
      join lateral (
        select min(b.at) as at from samspel.audit b
        where b.account = a.account and b.cases @> array[d.case_id] and b.agency = d.receiver and b.refusal is null and b.at >= d.made_at
      ) first on true
      where d.id = in_disclosure and d.sender = samspel.my_agency() and d.frozen_at is not null
        and d.case_id <> all (samspel.shut_cases())
        and exists (select from samspel.party p where p.case_id = d.case_id and p.agency = d.sender)
      order by a.at limit 1000;
  end $$;
