-- Each value that is set is counted where every transaction looks first, so that no program goes on with what it read before.
create or replace function samspel.count_setting() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update samspel.installation set settings_seq = settings_seq + 1;
    return null;
  end $$;
create or replace trigger is_counted after insert on samspel.setting
  for each statement execute function samspel.count_setting();
