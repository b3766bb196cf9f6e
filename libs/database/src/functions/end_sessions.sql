-- Who has no role any more is let in no longer, whatever was open: policies read the session's own row. Nor is who works there for a
-- time, once another one is set.
create or replace function samspel.end_sessions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from samspel.session where membership = new.id;
    return null;
  end $$;
create or replace trigger without_roles after update of roles on samspel.membership
  for each row when (cardinality(new.roles) = 0) execute function samspel.end_sessions();
create or replace trigger for_another_time after update of until_day on samspel.membership
  for each row when (new.until_day is distinct from old.until_day) execute function samspel.end_sessions();
