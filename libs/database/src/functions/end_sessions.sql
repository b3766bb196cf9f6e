-- Who has no role any more is let in no longer, whatever was open: policies read the session's own row.
create or replace function samspel.end_sessions() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    delete from samspel.session where membership = new.id;
    return null;
  end $$;
create or replace trigger without_roles after update of roles on samspel.membership
  for each row when (cardinality(new.roles) = 0) execute function samspel.end_sessions();
