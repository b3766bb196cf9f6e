-- What was begun and neither sent nor touched for thirty days is gone, and what was begun by somebody who works there no longer.
create or replace function samspel.drop_drafts() returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    dropped integer;
  begin
    delete from samspel.draft d
      where d.saved_at < now() - interval '30 days'
        or not exists (select from samspel.membership m
          where m.account = d.account and m.agency = d.agency and cardinality(m.roles) > 0
            and (m.until_day is null or m.until_day >= samspel.case_day()));
    get diagnostics dropped = row_count;
    return dropped;
  end $$;
