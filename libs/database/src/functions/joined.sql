-- Whether agencies may read what is an owner's own of a kind: by one consent in force that names them all, that is about this kind,
-- and that the owner has on record itself. Never by several put together, nor by what a guardian said of their own data alone. To who
-- is no party nothing is. The same rule as opens() in libs/sharing; it reads the consents' own rows, which functions alone write.
-- In plpgsql, which keeps its plan: policies ask it of every row.
create or replace function samspel.joined(in_case uuid, owner text, readers text[], what text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return exists (
      select from samspel.consent c
      where c.case_id = in_case and c.outcome = 'given' and c.whose = 'young-person' and c.opened_by @> array[owner]
        and c.joins @> readers and c.kinds @> array[what] and coalesce(c.until >= samspel.case_day(), true)
        and exists (select from samspel.party p where p.case_id = in_case and p.agency = samspel.my_agency()));
  end $$;
