-- Who works at agencies today, for the worker's mails: with which roles and in which unit, whether they head the whole of it, and of
-- whoever is on duty whether it is their time now ("on") or the office's ("off").
create or replace function samspel.working_at(agencies text[])
  returns table (account uuid, agency text, roles text[], heads_whole boolean, duty text, unit text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.account, m.agency, samspel.roles_today(m.id),
    ('head' = any (m.roles) and m.unit is null) or exists (select from samspel.deputy d
      where d.membership = m.id and d.unit is null and d.ended_at is null
        and samspel.case_day() between d.from_day and d.until_day),
    case when u.duty then case when samspel.office_closed_since(g.municipality) is null then 'off' else 'on' end end, m.unit
  from samspel.membership m join samspel.agency g on g.id = m.agency left join samspel.unit u on u.id = m.unit
  where m.agency = any (agencies) and cardinality(m.roles) > 0 and coalesce(m.until_day >= samspel.case_day(), true)
$$;
