create or replace function samspel.demo_accounts()
  returns table (email text, name text, agency text, kind text, municipality text, role text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.email, a.name, g.name, g.kind, c.name, m.roles[1]
  from samspel.installation i, samspel.account a
  join samspel.membership m on m.account = a.id
  join samspel.agency g on g.id = m.agency
  join samspel.municipality c on c.id = g.municipality
  where i.demo
  order by c.id desc, array_position(array['coordination', 'police', 'social-services', 'school', 'leisure'], g.kind),
    m.roles[1] = 'head', a.name
$$;
grant execute on function samspel.demo_accounts() to samspel_api;
