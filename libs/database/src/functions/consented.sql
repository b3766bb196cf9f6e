-- The agencies between which consent in force lets a case be spoken of; none to who is no party to it. The same rule as
-- consented() in libs/sharing. What consent is called is the workflow's to say; these are the names of the shipped ones (a test
-- holds that), until consents have rows of their own.
create or replace function samspel.consented(in_case uuid) returns text[]
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(fact ->> 'subject'), '{}')
  from samspel.concern_case c, jsonb_each(c.state -> 'facts') as facts (id, fact)
  where c.id = in_case and fact ->> 'kind' = 'consent' and fact ->> 'code' = 'in-force'
    and coalesce((fact ->> 'to')::date >= (select samspel.case_day()), true)
    and exists (select 1 from samspel.party p where p.case_id = c.id and p.agency = (select samspel.my_agency()))
$$;
