-- What a party chooses to tell another agency of its own record, on a ground that fits today, once more than in the program. An agency
-- that is no party becomes one by it. The purpose is read by both ends; what was weighed, by the sender alone.
create or replace function samspel.disclose(
  in_case uuid, to_agency text, chosen text[], named text, why text, circumstances text, weighing text, at_time timestamptz
) returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    ground jsonb;
    refused text;
    told uuid;
    consent uuid;
  begin
    if not exists (
      select from samspel.party p join samspel.agency g on g.municipality = p.municipality
      where p.case_id = in_case and p.agency = acting.agency and g.id = to_agency and g.id <> p.agency
    ) then
      raise exception 'disclose: no party to the case, or no such receiver' using errcode = 'insufficient_privilege';
    end if;
    ground := samspel.setting_as_of('grounds', acting.municipality, samspel.case_day()) -> named;
    refused := case
      when cardinality(chosen) = 0 or coalesce(why, '') = '' then 'nothing-said'
      when not samspel.may_read(in_case) then 'not-a-reader'
      when ground -> 'asks' ? 'circumstances' and circumstances is null or ground -> 'asks' ? 'weighing' and weighing is null
        then 'not-weighed'
      else samspel.ground_misfit(in_case, acting.agency, to_agency, named, chosen)
    end;
    if refused is not null then
      raise exception 'disclose: the ground does not fit (%)', refused using errcode = 'insufficient_privilege';
    end if;
    if named = 'consent' then
      consent := samspel.consent_about(in_case, acting.agency, to_agency, chosen);
    end if;
    select c.disclosure into told from samspel.copy_fields(
      in_case, acting.agency, to_agency, chosen, ground ->> 'paragraph', 'chosen', acting.account, null, consent, at_time) c;
    update samspel.disclosure d set why = disclose.why where d.id = told;
    if circumstances is not null or weighing is not null then
      insert into samspel.disclosure_reason (disclosure, case_id, municipality, agency, by_person, at, circumstances, weighing)
        values (told, in_case, acting.municipality, acting.agency, acting.account, at_time, circumstances, weighing);
    end if;
    insert into samspel.party (case_id, agency, municipality, opened_at, how, disclosure)
      values (in_case, to_agency, acting.municipality, at_time, 'brought-in', told) on conflict do nothing;
    return told;
  end $$;
