-- Who works at agencies today, for the worker's mails: with which roles, and whether they head the whole of it.
create or replace function samspel.working_at(agencies text[])
  returns table (account uuid, agency text, roles text[], heads_whole boolean)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.account, m.agency, samspel.roles_today(m.id),
    ('head' = any (m.roles) and m.unit is null) or exists (select from samspel.deputy d
      where d.membership = m.id and d.unit is null and d.ended_at is null
        and samspel.case_day() between d.from_day and d.until_day)
  from samspel.membership m where m.agency = any (agencies) and cardinality(m.roles) > 0
$$;
