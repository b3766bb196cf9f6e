-- Why an act does not let an agency tell a receiver what is chosen on a ground, by its name; null where it does. The ground is the act's
-- own; of whom there is no duty to report, one of those that the act names otherwise; between agencies that consent covers, consent. A
-- report and a notice go by law whether or not anybody has approved it: no paperwork stands between a child and a report. Nobody calls
-- it but the functions beside it.
create or replace function samspel.act_misfit(
  in_case uuid, from_agency text, to_agency text, act text, named text, chosen text[]
) returns text language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    sender samspel.agency;
    receiver samspel.agency;
    rule jsonb;
    ground jsonb;
    age integer;
    owed boolean;
  begin
    select * into sender from samspel.agency a where a.id = from_agency;
    select * into receiver from samspel.agency a where a.id = to_agency and a.municipality = sender.municipality;
    rule := samspel.setting_as_of('acts', sender.municipality, samspel.case_day()) -> act;
    ground := samspel.setting_as_of('grounds', sender.municipality, samspel.case_day()) -> named;
    select extract(year from age(samspel.case_day(), y.birth_date)) into age
      from samspel.young_person y where y.case_id = in_case and y.agency = from_agency and y.frozen_at is null;
    -- Of whom nobody knows the age, it is a child's.
    owed := not rule ? 'duty' or coalesce(
      age between (rule -> 'duty' ->> 'from')::integer and (rule -> 'duty' ->> 'to')::integer, true);
    return case
      when rule is null or ground is null then 'no such act, or no such ground'
      when not samspel.in_force(ground) then 'not-in-force'
      when not coalesce(case
        when named = rule ->> 'ground' then owed
        when named = 'consent' then rule -> 'untilConsent' = 'true'
        else not owed and rule -> 'otherwise' ? named end, false) then 'ground'
      when samspel.usable_ground(sender.municipality, named) is null and not (named = rule ->> 'ground'
        and act in ('statutory-report', 'offence-notice-from-15', 'offence-notice-under-15')) then 'not-approved'
      when rule ? 'by' and not rule -> 'by' ? sender.kind or ground ? 'senders' and not ground -> 'senders' ? sender.kind then 'sender'
      when ground ? 'receivers' and not ground -> 'receivers' ? receiver.kind or not exists (
        select from samspel.case_track t where t.case_id = in_case and t.agency = to_agency) then 'receiver'
      when not samspel.breaks_secrecy(ground, sender.municipality, sender.kind) then 'secrecy'
      when not to_jsonb(chosen) <@ (case when named = 'consent' then ground else rule end -> 'gives')
        or ground ? 'only' and not to_jsonb(chosen) <@ (ground -> 'only') then 'kinds'
    end;
  end $$;
