-- Sign-in reads what no session may read yet; the api checks the password (argon2id) and opens the session.
-- Whoever has no role works nowhere. Who is on duty in another town, too, works there while its office is closed.
create or replace function samspel.sign_in(wanted text)
  returns table (account uuid, password_hash text, membership uuid)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, a.password_hash, m.id
  from samspel.account a join samspel.membership m on m.account = a.id
  join samspel.agency g on g.id = m.agency left join samspel.unit u on u.id = m.unit
  where lower(a.email) = lower(wanted) and cardinality(m.roles) > 0
    and coalesce(m.until_day >= samspel.case_day(), true)
  order by u.duty is true and samspel.office_closed_since(g.municipality) is not null desc, m.agency limit 1
$$;
