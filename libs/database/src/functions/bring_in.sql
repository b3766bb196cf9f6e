-- The one way in which a party makes another agency one: it tells it, in an act, on a ground by its name that fits the act, the receiver
-- and what is told, once more than in the program. The disclosure stays beside as the way it came. Says what of the chosen there was. Of
-- a protected identity, and on a ground that does not go at once, it is a party at once, told nothing: what it would be told waits for
-- another reader.
create or replace function samspel.bring_in(
  in_case uuid, to_agency text, chosen text[], named text, act text, at_time timestamptz
) returns text[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    refused text;
    paragraph text;
    given text[];
    told uuid;
    consent samspel.consent;
    share samspel.prepared_share;
  begin
    if not exists (
      select from samspel.party p join samspel.agency g on g.municipality = p.municipality
      where p.case_id = in_case and p.agency = acting.agency and g.id = to_agency and g.id <> p.agency
    ) or not samspel.may_read(in_case) then
      raise exception 'bring_in: no party to the case, no reader of it, or no such receiver' using errcode = 'insufficient_privilege';
    end if;
    refused := samspel.act_misfit(in_case, acting.agency, to_agency, act, named, chosen);
    if refused is not null then
      raise exception 'bring_in: the ground does not fit (%)', refused using errcode = 'insufficient_privilege';
    end if;
    paragraph := samspel.setting_as_of('grounds', acting.municipality, samspel.case_day()) -> named ->> 'paragraph';
    -- Between agencies that consent covers it goes by that consent, with the kinds of data that it is about.
    if named = 'consent' then
      select * into consent from samspel.consent c where c.id = samspel.consent_between(in_case, acting.agency, to_agency);
      if consent.id is null then
        raise exception 'bring_in: no consent names both' using errcode = 'insufficient_privilege';
      end if;
      chosen := array(select kind from unnest(chosen) with ordinality as c (kind, n)
        where kind = any (samspel.consented_kinds(in_case, acting.agency, to_agency)) order by n);
    end if;
    if samspel.waits_for_another(in_case, acting.agency, paragraph) then
      share.case_id := in_case;
      share.municipality := acting.municipality;
      share.agency := acting.agency;
      share.receiver := to_agency;
      share.purpose := act;
      share.ground := named;
      share.fields := chosen;
      share.prepared_by := acting.account;
      share.at := at_time;
      perform samspel.prepare_share(share);
      chosen := '{}';
    end if;
    select c.disclosure, c.given into told, given from samspel.copy_fields(
      in_case, acting.agency, to_agency, chosen, paragraph, act, acting.account, null, consent.id, null, at_time) c;
    insert into samspel.party (case_id, agency, municipality, opened_at, how, disclosure)
      values (in_case, to_agency, acting.municipality, at_time, 'brought-in', told) on conflict do nothing;
    return given;
  end $$;
