-- The cases of one young person that the agency has a record in. Another agency's are not among them, and before
-- consent there is no record to go by: an earlier case would tell who it is. In plpgsql, which keeps its plan.
create or replace function samspel.episodes(in_case uuid) returns table (reference text, status text, opened_at timestamptz)
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return query
      select c.reference, c.status, c.opened_at
      from samspel.young_person mine
      join samspel.young_person y on y.link = mine.link and y.agency = mine.agency and y.frozen_at is null
      join samspel.concern_case c on c.id = y.case_id
      where mine.case_id = in_case and mine.frozen_at is null and mine.agency = samspel.my_agency()
        and mine.case_id <> all (samspel.shut_cases()) and y.case_id <> all (samspel.shut_cases())
      order by c.opened_at, c.reference;
  end $$;
