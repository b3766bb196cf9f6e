-- Writes down what a family answered. A yes names the recorder's agency among others and opens what is the recorder's own: what is
-- another's opens when that agency puts it on record. Only who knows whom the case is about can have asked.
create or replace function samspel.record_consent(
  in_case uuid, new_id uuid, answer text, whose text, given_by text[], agencies text[], kinds text[], purpose text, from_day date,
  until date, how text, original text, maturity text, child_view text, at_time timestamptz
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    untold text[];
    said_by text[];
    given boolean := answer = 'given';
  begin
    -- Who of the guardians answered, by the recorder's own record: their places in it may change. Who may not know has been asked
    -- nothing, and no answer is written down in their name (OSL 12 kap. 3 §).
    select coalesce(array_agg(g.guardian ->> 'id') filter (where 'guardian-' || g.nr = any (given_by)), '{}'),
        coalesce(array_agg('guardian-' || g.nr) filter (where g.guardian @> '{"mayNotKnow": true}'), '{}')
      into said_by, untold
      from samspel.young_person y, jsonb_array_elements(y.guardians) with ordinality as g (guardian, nr)
      where y.case_id = in_case and y.agency = acting.agency and y.frozen_at is null;
    if acting.agency is null
      or not exists (select from samspel.party p where p.case_id = in_case and p.agency = acting.agency)
      or exists (select from unnest(agencies) as named (id) left join samspel.agency a on a.id = named.id
        where a.municipality is distinct from acting.municipality)
      or given_by && untold
      or (whose = 'guardian' and (not given or said_by = '{}' or 'young-person' = any (given_by)))
      or (given and (not agencies @> array[acting.agency] or cardinality(agencies) < 2
        or not exists (select from samspel.young_person y where y.case_id = in_case and y.agency = acting.agency
          and y.frozen_at is null)))
    then
      raise exception 'record_consent: not for this agency to record' using errcode = 'insufficient_privilege';
    end if;
    insert into samspel.consent (id, case_id, municipality, agency, by_person, at, outcome, whose, given_by, agencies, kinds, purpose,
        from_day, until, how, original, maturity, child_view, said_by, joins, opened_by)
      values (new_id, in_case, acting.municipality, acting.agency, acting.account, at_time, answer, whose, given_by, agencies, kinds,
        purpose, from_day, until, how, original, maturity, child_view, said_by, case when given then agencies else '{}' end,
        case when given then array[acting.agency] else '{}' end);
    -- A no, and a yes that is taken back, end what was agreed with the same agencies. A yes adds, and ends nothing.
    if not given then
      update samspel.consent c set
          joins = case when remaining.n < 2 then '{}' else remaining.agencies end,
          opened_by = case when remaining.n < 2 then '{}' else array(
            select o from unnest(c.opened_by) as o where o = any (remaining.agencies) order by o) end,
          ended_at = case when remaining.n < 2 then at_time end
        from (select e.id, coalesce(array_agg(j.id order by j.id) filter (where j.id <> all (record_consent.agencies)), '{}') as agencies,
            count(*) filter (where j.id <> all (record_consent.agencies)) as n
          from samspel.consent e, unnest(e.joins) as j (id) where e.case_id = in_case and e.outcome = 'given' group by e.id) remaining
        where c.id = remaining.id and c.joins && record_consent.agencies;
      update samspel.disclosure d set withdrawn_at = at_time
        where d.case_id = in_case and d.withdrawn_at is null and d.on_consent
          and samspel.consent_between(in_case, d.sender, d.receiver) is null;
      perform samspel.end_shares(in_case, at_time);
    end if;
  end $$;
