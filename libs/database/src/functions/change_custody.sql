-- Who became a guardian and who is none any more, as the acting agency has it in its record, with where it is known from. What rested
-- on all the guardians rests, until the new one has said yes too: it joins nobody, and what was told on it is marked.
create or replace function samspel.change_custody(
  in_case uuid, came text[], deciding text[], went text[], source text, resting uuid[], at_time timestamptz
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    if acting.agency is null or in_case = any (samspel.shut_cases())
      or not exists (select from samspel.party p where p.case_id = in_case and p.agency = acting.agency)
      or not exists (select from samspel.young_person y
        where y.case_id = in_case and y.agency = acting.agency and y.frozen_at is null)
    then
      raise exception 'change_custody: not for this agency to record' using errcode = 'insufficient_privilege';
    end if;
    insert into samspel.custody_change (case_id, municipality, agency, by_person, at, guardian, change, source)
      select in_case, acting.municipality, acting.agency, acting.account, at_time, g.id, 'came', change_custody.source
        from unnest(came) as g (id)
      union all
      select in_case, acting.municipality, acting.agency, acting.account, at_time, g.id, 'went', change_custody.source
        from unnest(went) as g (id)
      on conflict do nothing;
    update samspel.consent c set joins = '{}', opened_by = '{}', ended_at = at_time, lacks = deciding
      where c.id = any (resting) and c.id in (select samspel.resting_on_guardians(in_case));
    update samspel.disclosure d set withdrawn_at = at_time
      where d.case_id = in_case and d.withdrawn_at is null and d.on_consent and cardinality(resting) > 0
        and samspel.consent_between(in_case, d.sender, d.receiver) is null;
    perform samspel.end_shares(in_case, at_time);
  end $$;
