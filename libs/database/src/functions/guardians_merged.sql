-- What an agency wrote of the guardians itself stays when it is told of them; who may not know does so from then on there too,
-- beneath the others where it did not know of them. Names are compared as people write them.
create or replace function samspel.guardians_merged(own jsonb, told jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  with known as (
    select g.guardian, g.nr, lower(btrim(g.guardian ->> 'name')) as name
    from jsonb_array_elements(own) with ordinality as g (guardian, nr)
  ), untold as (
    select g.guardian, g.nr, lower(btrim(g.guardian ->> 'name')) as name
    from jsonb_array_elements(told) with ordinality as g (guardian, nr) where g.guardian @> '{"mayNotKnow": true}'
  )
  select case when own = '[]' then told else (
    select jsonb_agg(merged.guardian order by merged.place, merged.nr) from (
      select 1 as place, k.nr, case when exists (select from untold u where u.name = k.name)
        then k.guardian || '{"mayNotKnow": true}' else k.guardian end as guardian
      from known k
      union all
      select 2, u.nr, u.guardian from untold u where not exists (select from known k where k.name = u.name)
    ) merged) end
$$;
