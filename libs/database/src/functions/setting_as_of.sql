-- The value in force on a day: the municipality's own, else the shipped one; of several the one that began last, and of those
-- the newest. The same rule as of Settings in libs/settings. Called by the owner's functions alone: a program reads the rows,
-- and each value by its shape.
create or replace function samspel.setting_as_of(of_kind text, in_municipality text, on_day date) returns jsonb
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select s.value from samspel.setting s
  where s.kind = of_kind and s.from_day <= on_day and (s.municipality = in_municipality or s.municipality is null)
  order by s.municipality nulls last, s.from_day desc, s.version desc limit 1
$$;
