-- Why a ground does not let one agency tell another of a case today, in the codes of whyNot() in libs/sharing; null where it does.
-- Nobody calls it but the functions beside it.
create or replace function samspel.ground_misfit(
  in_case uuid, from_agency text, to_agency text, named text, chosen text[]
) returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    today date := samspel.case_day();
    sender samspel.agency;
    receiver samspel.agency;
    ground jsonb;
    age integer;
  begin
    select * into sender from samspel.agency a where a.id = from_agency;
    select * into receiver from samspel.agency a where a.id = to_agency and a.municipality = sender.municipality;
    ground := samspel.setting_as_of('grounds', sender.municipality, today) -> named;
    select extract(year from age(today, y.birth_date)) into age
      from samspel.young_person y where y.case_id = in_case and y.agency = from_agency and y.frozen_at is null;
    return case
      when ground is null or receiver.id is null then 'not-in-force'
      when not coalesce((ground -> 'approved' ->> 'on')::date <= today, false) then 'not-approved'
      when not samspel.in_force(ground) then 'not-in-force'
      when ground ? 'goesBy' then 'by-' || (ground ->> 'goesBy')
      when named = 'consent' and samspel.consent_about(in_case, from_agency, to_agency, chosen) is null then 'not-agreed'
      when ground ? 'senders' and not ground -> 'senders' ? sender.kind then 'sender'
      when ground ? 'receivers' and not ground -> 'receivers' ? receiver.kind then 'receiver'
      when not samspel.breaks_secrecy(ground, sender.municipality, sender.kind) then 'secrecy'
      when ground ? 'only' and not to_jsonb(chosen) <@ (ground -> 'only') then 'kinds'
      when ground ? 'under' and not coalesce(age < (ground ->> 'under')::integer, false) then 'age'
      when ground ? 'needs' and not exists (
        select from samspel.concern_case c
        join samspel.workflow_version v on v.workflow = c.workflow and v.version = c.version
        join samspel.case_track t on t.case_id = c.id
        where c.id = in_case
          and v.states -> (ground ->> 'needs') = jsonb_build_object('track', t.definition, 'stage', t.stage)) then 'state'
    end;
  end $$;
