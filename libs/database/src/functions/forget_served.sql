-- Forgets what has served: the key of a request, which nobody sends again after ninety days (a draft that it belongs to lies for thirty),
-- and a notice of a case that was addressed so long ago, unless a mail of it waits, or failed and nobody has answered: its mails stay. A
-- record beside cases is asked what was said of it. So many at a time, and by one worker. Sessions are forgotten as new ones are opened;
-- traces never here.
create or replace function samspel.forget_served(most integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    keys integer;
    notices integer;
  begin
    if not pg_try_advisory_xact_lock(8371306) then
      return 0;
    end if;
    delete from samspel.idempotency where ctid = any (array(
      select i.ctid from samspel.idempotency i where i.at < now() - interval '90 days' limit most));
    get diagnostics keys = row_count;
    delete from samspel.notice where id in (
      select n.id from samspel.notice n, samspel.installation i
      where n.addressed_at is not null and n.case_id is not null
        and n.at < now() + i.case_time_offset_ms * interval '1 millisecond' - interval '90 days'
        and not exists (select from samspel.mail m where m.notice = n.id
          and (m.status = 'planned' or (m.status = 'failed' and m.settled_at is null)))
      limit most);
    get diagnostics notices = row_count;
    return keys + notices;
  end $$;
