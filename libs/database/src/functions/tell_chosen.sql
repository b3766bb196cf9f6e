-- Tells what is chosen, on a ground that fits today, and makes the receiver a party by it. What was weighed stays with the sender.
-- Nobody calls it but the functions beside it, which ask who may.
create or replace function samspel.tell_chosen(chosen samspel.prepared_share, at_time timestamptz) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    refused text := samspel.chosen_misfit(chosen);
    told uuid;
    consent uuid;
  begin
    if refused is not null then
      raise exception 'disclose: the ground does not fit (%)', refused using errcode = 'insufficient_privilege';
    end if;
    if chosen.ground = 'consent' then
      consent := samspel.consent_about(chosen.case_id, chosen.agency, chosen.receiver, chosen.fields);
    end if;
    select c.disclosure into told from samspel.copy_fields(chosen.case_id, chosen.agency, chosen.receiver, chosen.fields,
      samspel.setting_as_of('grounds', chosen.municipality, samspel.case_day()) -> chosen.ground ->> 'paragraph',
      'chosen', chosen.prepared_by, null, consent, chosen.id, at_time) c;
    update samspel.disclosure d set why = chosen.why where d.id = told;
    if chosen.circumstances is not null or chosen.weighing is not null then
      insert into samspel.disclosure_reason (disclosure, case_id, municipality, agency, by_person, at, circumstances, weighing)
        values (told, chosen.case_id, chosen.municipality, chosen.agency, chosen.prepared_by, at_time, chosen.circumstances, chosen.weighing);
    end if;
    insert into samspel.party (case_id, agency, municipality, opened_at, how, disclosure)
      values (chosen.case_id, chosen.receiver, chosen.municipality, at_time, 'brought-in', told) on conflict do nothing;
    return told;
  end $$;
