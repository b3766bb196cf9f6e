-- What an agency wrote of the guardians itself stays when it is told of them; who may not know does so from then on there too. One
-- that it did not know of is put beneath the others: always if they may not know, else where it knows of nobody but whom it was
-- told of. They are known by their id, or by their name as people write it.
create or replace function samspel.guardians_merged(own jsonb, told jsonb) returns jsonb
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  with known as (
    select g.guardian, g.nr, g.guardian ->> 'id' as id, lower(btrim(g.guardian ->> 'name')) as name
    from jsonb_array_elements(own) with ordinality as g (guardian, nr)
  ), heard as (
    select g.guardian, g.nr, g.guardian ->> 'id' as id, lower(btrim(g.guardian ->> 'name')) as name,
      g.guardian @> '{"mayNotKnow": true}' as untold
    from jsonb_array_elements(told) with ordinality as g (guardian, nr)
  )
  select case when own = '[]' then told else (
    select jsonb_agg(merged.guardian order by merged.place, merged.nr) from (
      select 1 as place, k.nr, case when exists (select from heard h where h.untold and (h.id = k.id or h.name = k.name))
        then k.guardian || '{"mayNotKnow": true}' else k.guardian end as guardian
      from known k
      union all
      select 2, h.nr, h.guardian from heard h
        where not exists (select from known k where h.id = k.id or h.name = k.name)
          and (h.untold or not exists (
            select from known k where not exists (select from heard o where o.id = k.id or o.name = k.name)))
    ) merged) end
$$;
