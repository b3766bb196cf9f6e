-- The guardians who stand in one list and not in another, as what a record took of a disclosure names them. Nobody calls it but the
-- functions beside it.
create or replace function samspel.guardians_beside(listed jsonb, before jsonb) returns text[]
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array(select 'guardian:' || (g.guardian ->> 'id') from jsonb_array_elements(listed) as g (guardian)
    where not exists (select from jsonb_array_elements(before) as b (guardian) where b.guardian ->> 'id' = g.guardian ->> 'id'))
$$;
