-- The chosen kinds of which there was anything, in the order in which they were chosen: a disclosure names what was told, and nothing
-- that the sender had none of.
create or replace function samspel.kinds_told(picked jsonb, chosen text[]) returns text[]
  language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array(select kind from unnest(chosen) with ordinality as c (kind, n)
    where coalesce(picked -> case kind when 'age-band' then 'ageBand' when 'child-view' then 'childView' else kind end, 'null')
      not in ('null', '[]') order by n)
$$;
