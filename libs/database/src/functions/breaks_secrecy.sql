-- Whether a ground breaks every secrecy that holds at a kind of agency, and where whoever acts works in a unit that keeps its own those that
-- hold there besides; of a kind whose secrecies nobody has said, a ground that names what it breaks is not known to. The same rule as
-- breaksSecrecy() in libs/sharing, of secrecyOfActor(). Nobody calls it but the functions beside it.
create or replace function samspel.breaks_secrecy(ground jsonb, in_municipality text, of_kind text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not ground ? 'breaks' or coalesce((
    select jsonb_typeof(k.kind -> 'secrecy') = 'array' and not exists (
      select from jsonb_array_elements(k.kind -> 'secrecy'
        || case when samspel.my_unit() is null then '[]' else coalesce(k.kind -> 'unitSecrecy', '[]') end) as held (s)
      where not ground -> 'breaks' ? (held.s ->> 'chapter'))
    from jsonb_array_elements(samspel.setting_as_of('agency-kinds', in_municipality, samspel.case_day())) as k (kind)
    where k.kind ->> 'kind' = of_kind), false)
$$;
