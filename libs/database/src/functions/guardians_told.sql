-- The guardians as another agency is told of them: with the mark of one who may not know, since whoever does not know of it would
-- tell; without the reason, which is its writer's own.
create or replace function samspel.guardians_told(own jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(g.guardian - 'why' order by g.nr), '[]')
  from jsonb_array_elements(own) with ordinality as g (guardian, nr)
$$;
