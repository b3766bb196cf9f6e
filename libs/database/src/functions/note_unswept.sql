-- A case that was written is swept within the minute, whoever wrote it. One that is written while the sweep takes it is left to the round:
-- nobody who writes waits for the sweep, and the sweep for nobody.
create or replace function samspel.note_unswept() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    insert into samspel.unswept (case_id) values (new.id) on conflict do nothing;
    return null;
  end $$;
