-- The guardians as another agency is told of them, without why one may not know, which is its writer's own. On consent those alone
-- who said yes: what is a guardian's own, their own yes frees (OSL 12 kap. 2 §). The name of one who may not know goes along with its
-- mark all the same, since it protects the young person: whoever does not know of it would tell.
create or replace function samspel.guardians_told(own jsonb, freed text[]) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(case when freed is null or g.guardian ->> 'id' = any (freed) then g.guardian - 'why'
      else g.guardian - 'why' - 'contact' end order by g.nr), '[]')
  from jsonb_array_elements(own) with ordinality as g (guardian, nr)
  where freed is null or g.guardian ->> 'id' = any (freed) or g.guardian @> '{"mayNotKnow": true}'
$$;
