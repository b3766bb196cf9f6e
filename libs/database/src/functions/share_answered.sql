-- A trigger: of what waits no longer nobody is told any more that it does.
create or replace function samspel.share_answered() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update samspel.notice n set addressed_at = new.answered_at
      where n.case_id = new.case_id and n.thing = 'review:' || new.id and n.addressed_at is null;
    return null;
  end $$;
