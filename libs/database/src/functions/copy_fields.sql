-- The one way into another agency's partition: copies chosen fields, with ground and purpose, and leaves a row that says so.
-- Says which of them there was anything of. Nobody calls it but the functions beside it, which ask whether it may be done.
create or replace function samspel.copy_fields(
  in_case uuid, from_agency text, to_agency text, chosen text[], ground text, purpose text, decider uuid,
  in_handoff uuid, in_consent uuid, at_time timestamptz
) returns text[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    young samspel.young_person;
    told samspel.referral;
    given samspel.disclosure;
    picked jsonb := '{}';
    on_day date := (at_time at time zone 'Europe/Stockholm')::date;
    age integer;
  begin
    select * into young from samspel.young_person y where y.case_id = in_case and y.agency = from_agency;
    -- Consent passes on what was referred, not a report that went to social services alone; a handoff's sender has seen
    -- and chosen what is passed on.
    select r.* into told from samspel.referral r
      where r.case_id = in_case and r.agency = from_agency and (purpose <> 'consent'
        or exists (select from samspel.disclosure d where d.case_id = in_case and d.sender = from_agency and d.at = r.at
          and d.purpose in ('sspf-referral', 'concern-talk'))
        or not exists (select from samspel.disclosure d where d.case_id = in_case and d.sender = from_agency and d.at = r.at))
      order by r.at desc limit 1;
    select * into given from samspel.disclosure d
      where d.case_id = in_case and d.receiver = from_agency and d.withdrawn_at is null and d.snapshot ? 'facts'
      order by d.at desc limit 1;
    age := extract(year from age(on_day, young.birth_date));
    if 'identity' = any (chosen) and young.id is not null then
      picked := picked || jsonb_build_object('identity', jsonb_build_object(
        'givenName', young.given_name, 'familyName', young.family_name, 'birthDate', young.birth_date, 'number', young.number,
        'contact', young.contact, 'school', young.school, 'schoolClass', young.school_class));
    end if;
    if 'guardians' = any (chosen) and young.id is not null then
      picked := picked || jsonb_build_object('guardians', samspel.guardians_told(young.guardians));
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
    insert into samspel.disclosure
      (case_id, municipality, sender, receiver, at, ground, purpose, decided_by, fields, snapshot, handoff, consent, on_consent)
      select in_case, c.municipality, from_agency, to_agency, at_time, ground, purpose, decider, chosen,
        jsonb_strip_nulls(picked), in_handoff, in_consent, in_consent is not null
      from samspel.concern_case c where c.id = in_case;
    if picked ? 'identity' then
      insert into samspel.young_person as y
        (case_id, municipality, agency, link, given_name, family_name, birth_date, protected_identity, number, number_look_up,
          contact, school, school_class, guardians)
        values (in_case, young.municipality, to_agency, young.link, young.given_name, young.family_name, young.birth_date,
          young.protected_identity, young.number, young.number_look_up, young.contact, young.school, young.school_class,
          coalesce(picked -> 'guardians', '[]'))
        -- What the receiver wrote itself stays; what it lacked it is given, and a protection that it had not heard of.
        on conflict (case_id, agency) do update set
          protected_identity = y.protected_identity or excluded.protected_identity,
          number = coalesce(y.number, excluded.number),
          number_look_up = case when y.number is null then excluded.number_look_up else y.number_look_up end,
          contact = coalesce(y.contact, excluded.contact),
          school = coalesce(y.school, excluded.school),
          school_class = case when y.school is null then excluded.school_class else y.school_class end,
          guardians = samspel.guardians_merged(y.guardians, excluded.guardians),
          revision = y.revision + 1;
    end if;
    return array(select kind from unnest(chosen) with ordinality as c (kind, n)
      where coalesce(picked -> case kind when 'age-band' then 'ageBand' when 'child-view' then 'childView' else kind end, 'null')
        not in ('null', '[]') order by n);
  end $$;
