-- The cases that somebody on duty at an agency sees now, while its office is closed: those whose protection check is undone, and those
-- whose check they have done themselves since it closed, so that they can write what they did. None once the office opens.
create or replace function samspel.seen_by_duty(at_agency text, by_account uuid) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    town text;
    closed timestamptz;
  begin
    select g.municipality into town from samspel.agency g where g.id = at_agency;
    closed := samspel.office_closed_since(town);
    if closed is null then return; end if;
    return query
      select c.id from samspel.concern_case c
      join samspel.workflow_version v on v.workflow = c.workflow and v.version = c.version
      join samspel.case_track t on t.case_id = c.id
      where c.municipality = town and c.status = 'open' and t.agency = at_agency
        and v.states -> 'unprotected' = jsonb_build_object('track', t.definition, 'stage', t.stage)
      union
      select c.id from samspel.event e
      join samspel.concern_case c on c.id = e.case_id
      join samspel.workflow_version v on v.workflow = c.workflow and v.version = c.version
      where e.municipality = town and e.type = 'stage-entered' and e.at >= closed and e.by_person = by_account
        and e.acting_for = at_agency and e.data -> 'track' ->> 'definition' = v.states -> 'unprotected' ->> 'track';
  end $$;
