-- The one way in which a party makes another agency one: it tells it, in an act and on a ground that are in force. The disclosure
-- stays beside as the way it came. Says what of the chosen there was. Of a protected identity, and on a ground that does not go at once, it
-- is a party at once, told nothing: what it would be told waits for another reader.
create or replace function samspel.bring_in(
  in_case uuid, to_agency text, chosen text[], ground text, act text, at_time timestamptz
) returns text[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    given text[];
    told uuid;
    consent samspel.consent;
    share samspel.prepared_share;
  begin
    if not exists (
      select from samspel.party p join samspel.agency g on g.municipality = p.municipality
      where p.case_id = in_case and p.agency = acting.agency and g.id = to_agency and g.id <> p.agency
    ) then
      raise exception 'bring_in: no party to the case, or no such receiver' using errcode = 'insufficient_privilege';
    end if;
    if not coalesce(samspel.setting_as_of('acts', acting.municipality, samspel.case_day()) ? act, false) or not exists (
      select from jsonb_each(samspel.setting_as_of('grounds', acting.municipality, samspel.case_day())) as set (name, value)
      where value ->> 'paragraph' = ground
        and samspel.case_day() between coalesce((value ->> 'from')::date, '-infinity') and coalesce((value ->> 'to')::date, 'infinity')
    ) then
      raise exception 'bring_in: no such act, or no such ground' using errcode = 'insufficient_privilege';
    end if;
    -- Between agencies that consent covers it goes by that consent, with the kinds of data that it is about.
    if ground = samspel.setting_as_of('grounds', acting.municipality, samspel.case_day()) -> 'consent' ->> 'paragraph' then
      select * into consent from samspel.consent c where c.id = samspel.consent_between(in_case, acting.agency, to_agency);
      if consent.id is null then
        raise exception 'bring_in: no consent names both' using errcode = 'insufficient_privilege';
      end if;
      chosen := array(select kind from unnest(chosen) with ordinality as c (kind, n)
        where kind = any (samspel.consented_kinds(in_case, acting.agency, to_agency)) order by n);
    end if;
    if samspel.waits_for_another(in_case, acting.agency, ground) then
      share.case_id := in_case;
      share.municipality := acting.municipality;
      share.agency := acting.agency;
      share.receiver := to_agency;
      share.purpose := act;
      share.ground := case when consent.id is not null then 'consent' else (
        select name from jsonb_each(samspel.setting_as_of('grounds', acting.municipality, samspel.case_day())) as set (name, value)
        where value ->> 'paragraph' = ground order by name limit 1) end;
      share.fields := chosen;
      share.prepared_by := acting.account;
      share.at := at_time;
      perform samspel.prepare_share(share);
      chosen := '{}';
    end if;
    select c.disclosure, c.given into told, given from samspel.copy_fields(
      in_case, acting.agency, to_agency, chosen, ground, act, acting.account, null, consent.id, null, at_time) c;
    insert into samspel.party (case_id, agency, municipality, opened_at, how, disclosure)
      values (in_case, to_agency, acting.municipality, at_time, 'brought-in', told) on conflict do nothing;
    return given;
  end $$;
