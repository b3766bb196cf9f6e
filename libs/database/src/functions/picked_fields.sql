-- The chosen fields of what an agency has, its own and what it was told, as they are passed on. Nobody calls it but the functions
-- beside it, which ask whether it may be done.
create or replace function samspel.picked_fields(
  in_case uuid, from_agency text, chosen text[], purpose text, at_time timestamptz
) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    young samspel.young_person;
    told samspel.referral;
    given samspel.disclosure;
    picked jsonb := '{}';
    on_day date := (at_time at time zone 'Europe/Stockholm')::date;
    age integer;
  begin
    -- What came to the wrong receiver goes no further.
    select * into young from samspel.young_person y
      where y.case_id = in_case and y.agency = from_agency and y.frozen_at is null;
    -- Consent passes on what was referred, not a report that went to social services alone; a handoff's sender has seen
    -- and chosen what is passed on.
    select r.* into told from samspel.referral r
      where r.case_id = in_case and r.agency = from_agency and (purpose <> 'consent'
        or exists (select from samspel.disclosure d where d.case_id = in_case and d.sender = from_agency and d.at = r.at
          and d.purpose in ('sspf-referral', 'concern-talk'))
        or not exists (select from samspel.disclosure d where d.case_id = in_case and d.sender = from_agency and d.at = r.at))
      order by r.at desc limit 1;
    select * into given from samspel.disclosure d
      where d.case_id = in_case and d.receiver = from_agency and d.withdrawn_at is null and d.frozen_at is null and d.snapshot ? 'facts'
      order by d.at desc limit 1;
    age := extract(year from age(on_day, young.birth_date));
    if 'identity' = any (chosen) and young.id is not null then
      picked := picked || jsonb_build_object('identity', jsonb_build_object(
        'givenName', young.given_name, 'familyName', young.family_name, 'birthDate', young.birth_date, 'number', young.number,
        'contact', young.contact, 'school', young.school, 'schoolClass', young.school_class));
    end if;
    if 'guardians' = any (chosen) and young.id is not null then
      picked := picked || jsonb_build_object('guardians', samspel.guardians_told(young.guardians, null));
    end if;
    if 'age-band' = any (chosen) and young.id is not null then
      picked := picked || jsonb_build_object('ageBand', (
        select format('%s-%s', b."from", b."to")
        from jsonb_to_recordset(samspel.setting_as_of('age-bands', young.municipality, on_day) -> 'bands')
          as b("from" integer, "to" integer)
        where age between b."from" and coalesce(b."to", age)));
    end if;
    if 'concerns' = any (chosen) then
      picked := picked || jsonb_build_object('concerns', coalesce(to_jsonb(told.concerns), given.snapshot -> 'concerns', '[]'));
    end if;
    if 'facts' = any (chosen) then
      picked := picked || jsonb_build_object('facts', coalesce(to_jsonb(told.facts), given.snapshot -> 'facts'),
        'writtenAt', coalesce(to_jsonb(told.at), given.snapshot -> 'writtenAt', to_jsonb(given.at)),
        'occurredOn', case when told.id is null then given.snapshot -> 'occurredOn' else to_jsonb(told.occurred_on) end,
        'place', case when told.id is null then given.snapshot -> 'place' else to_jsonb(told.place) end);
    end if;
    -- Whoever reported as a private person is passed on to nobody (OSL 26 kap. 5 §).
    if 'reporter' = any (chosen) then
      picked := picked || jsonb_build_object('reporter',
        case when told.id is null then given.snapshot -> 'reporter' else to_jsonb(told.reporter) end);
    end if;
    if 'assessment' = any (chosen) then
      picked := picked || jsonb_build_object('assessment', coalesce(to_jsonb(told.assessment), given.snapshot -> 'assessment'));
    end if;
    if 'strengths' = any (chosen) then
      picked := picked || jsonb_build_object('strengths', coalesce(to_jsonb(told.strengths), given.snapshot -> 'strengths'));
    end if;
    if 'child-view' = any (chosen) then
      picked := picked || jsonb_build_object('childView', coalesce(to_jsonb(told.child_view), given.snapshot -> 'childView'));
    end if;
    return jsonb_strip_nulls(picked);
  end $$;
