-- The one way into another agency's partition: copies chosen fields, with ground and purpose, and leaves a row that says so.
-- Says which row, and which of them there was anything of. Of a protected identity it refuses what another reader of the sender has not
-- approved, unless the ground goes at once, and then has it looked at afterwards: no road can forget it. Nobody calls it but the functions beside it, which ask whether it may be done.
create or replace function samspel.copy_fields(
  in_case uuid, from_agency text, to_agency text, chosen text[], ground text, purpose text, decider uuid,
  in_handoff uuid, in_consent uuid, in_share uuid, at_time timestamptz, out disclosure uuid, out given text[]
) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    young samspel.young_person;
    had samspel.young_person;
    approver uuid;
    picked jsonb := samspel.told_fields(in_case, from_agency, to_agency, chosen, purpose, in_consent is not null, at_time);
  begin
    given := samspel.kinds_told(picked, chosen);
    if cardinality(chosen) > 0 and samspel.waits_for_another(in_case, from_agency, ground) then
      select s.answered_by into approver from samspel.prepared_share s
        where s.id = in_share and s.case_id = in_case and s.agency = from_agency and s.receiver = to_agency and s.answer = 'approved'
          and s.fields @> chosen and s.prepared_by = decider and s.answered_by <> decider;
      if approver is null then
        raise exception 'copy_fields: another reader has not approved it' using errcode = 'insufficient_privilege';
      end if;
    end if;
    insert into samspel.disclosure
      (case_id, municipality, sender, receiver, at, ground, purpose, decided_by, approved_by, fields, snapshot, handoff, consent, on_consent)
      select in_case, c.municipality, from_agency, to_agency, at_time, ground, purpose, decider, approver, given,
        picked, in_handoff, in_consent, in_consent is not null
      from samspel.concern_case c where c.id = in_case
      returning id into disclosure;
    -- What goes at once of a protected identity is looked at afterwards; of what goes together one mail.
    if cardinality(given) > 0 and approver is null then
      perform samspel.review_after(disclosure, at_time);
    end if;
    if picked ? 'identity' then
      select * into young from samspel.young_person y where y.case_id = in_case and y.agency = from_agency;
      select * into had from samspel.young_person y where y.case_id = in_case and y.agency = to_agency for update;
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
          frozen_at = null,
          revision = y.revision + 1;
      update samspel.disclosure d set took = array_remove(array[
          case when had.id is null then 'name' end,
          case when had.number is null then 'number' end,
          case when had.contact is null then 'contact' end,
          case when had.school is null then 'school' end,
          case when had.school_class is null then 'class' end], null)
          || samspel.guardians_beside(y.guardians, coalesce(had.guardians, '[]'))
        from samspel.young_person y where d.id = disclosure and y.case_id = in_case and y.agency = to_agency;
      -- A record that was shut is read again by this, and what went wrongly into it is not.
      if exists (select from samspel.disclosure d
        where d.case_id = in_case and d.receiver = to_agency and d.frozen_at is not null) then
        perform samspel.leave_out_frozen(in_case, to_agency);
      end if;
    end if;
  end $$;
