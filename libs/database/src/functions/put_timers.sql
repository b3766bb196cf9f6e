-- Sets and takes away dates of a case or a record; those who may be called ask first whose they are.
create or replace function samspel.put_timers(
  in_case uuid, in_pledge uuid, in_duty uuid, here text, cancelled text[], wanted jsonb
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    if cardinality(cancelled) > 0 then
      delete from samspel.timer t where t.case_id is not distinct from in_case and t.pledge is not distinct from in_pledge
        and t.duty is not distinct from in_duty and t.thing = any (cancelled);
    end if;
    insert into samspel.timer (case_id, pledge, duty, thing, municipality, track, definition, agency, person, due, at)
      select in_case, in_pledge, in_duty, t.thing, here, t.track, t.definition, t.agency, t.person, t.due, t.at
      from jsonb_to_recordset(wanted) as t
        (thing text, track text, definition text, agency text, person uuid, due date, at timestamptz)
      on conflict (case_id, thing) do update set
        track = excluded.track, definition = excluded.definition, agency = excluded.agency, person = excluded.person,
        due = excluded.due, at = excluded.at;
  end $$;
