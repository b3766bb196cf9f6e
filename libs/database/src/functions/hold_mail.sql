-- Holds all mail until the operator lets it go, and goes on from the mark that was kept outside: a restored backup knows of less.
-- Said again while it is held, it changes nothing.
create or replace function samspel.hold_mail(kept bigint) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update samspel.installation set mail_held_at = now() where mail_held_at is null;
    perform setval('samspel.mail_mark', greatest(kept, (select last_value from samspel.mail_mark)));
  end $$;
