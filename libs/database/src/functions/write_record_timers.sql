-- The dates of a pledge's commitments, or of a duty, as its records ask for: set by whoever keeps one, and by the worker.
create or replace function samspel.write_record_timers(in_pledge uuid, in_duty uuid, cancelled text[], wanted jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    here text;
  begin
    select p.municipality into here from samspel.pledge p where p.id = in_pledge;
    if in_duty is not null then
      select d.municipality into here from samspel.duty d where d.id = in_duty;
    end if;
    if here is null or not coalesce(acting.municipality = here,
        pg_has_role(session_user, 'samspel_worker', 'member') or pg_has_role(session_user, 'samspel_owner', 'member'))
      or exists (
        select from jsonb_to_recordset(wanted) as t (thing text) where t.thing is distinct from 'duty:' || in_duty
          and not exists (select from samspel.pledge_commitment c where c.pledge = in_pledge and 'pledge:' || c.id = t.thing)
      ) then
      raise exception 'write_record_timers: no such record' using errcode = 'insufficient_privilege';
    end if;
    perform samspel.put_timers(null, in_pledge, in_duty, here, cancelled, wanted);
  end $$;
