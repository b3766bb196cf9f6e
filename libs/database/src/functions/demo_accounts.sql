create or replace function samspel.demo_accounts()
  returns table (email text, name text, agency text, kind text, municipality text, role text, unit text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.email, a.name, g.name, g.kind, c.name, m.roles[1], u.name
  from samspel.installation i, samspel.account a
  join samspel.membership m on m.account = a.id
  join samspel.agency g on g.id = m.agency
  left join samspel.unit u on u.id = m.unit
  join samspel.municipality c on c.id = g.municipality
  left join lateral (
    select s.place from jsonb_array_elements(samspel.setting_as_of('agency-kinds', c.id, samspel.case_day()))
      with ordinality as s(kind, place)
    where s.kind ->> 'kind' = g.kind) k on true
  where i.demo
  order by c.id desc, k.place, m.roles[1] = 'head', a.name
$$;
