-- A new case, whose first party is whoever opens it.
create or replace function samspel.open_case(
  new_id uuid, new_reference text, new_workflow text, new_version integer, new_state jsonb, opened timestamptz,
  at_time timestamptz
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    if acting.agency is null then
      raise exception 'open_case: nobody acts' using errcode = 'insufficient_privilege';
    end if;
    insert into samspel.concern_case (id, reference, municipality, workflow, version, status, seq, state, opened_at)
      values (new_id, new_reference, acting.municipality, new_workflow, new_version, 'new', 0, new_state, opened);
    insert into samspel.party (case_id, agency, municipality, opened_at, how)
      values (new_id, acting.agency, acting.municipality, at_time, 'opened');
  end $$;
