-- What the acting agency, a party, passes on of its own record to another party when a consent names both ends: the kinds of data that
-- it is about. It is not told again while nothing new was written. Of a protected identity it waits for another reader.
create or replace function samspel.disclose_on_consent(in_case uuid, to_agency text, chosen text[], at_time timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    consent samspel.consent;
    freed text[];
    there text[];
    share samspel.prepared_share;
    paragraph text;
  begin
    if not exists (
      select from samspel.party p join samspel.party other on other.case_id = p.case_id
      where p.case_id = in_case and p.agency = acting.agency and other.agency = to_agency and other.agency <> p.agency
    ) then
      raise exception 'disclose_on_consent: no party to the case, or no such receiver' using errcode = 'insufficient_privilege';
    end if;
    paragraph := samspel.usable_ground(acting.municipality, 'consent') ->> 'paragraph';
    if paragraph is null then
      raise exception 'disclose_on_consent: consent may not be used today' using errcode = 'insufficient_privilege';
    end if;
    select * into consent from samspel.consent c
      where c.id = samspel.consent_between(in_case, acting.agency, to_agency);
    if consent.id is null then
      raise exception 'disclose_on_consent: no consent names both' using errcode = 'insufficient_privilege';
    end if;
    freed := samspel.guardians_freed(in_case, acting.agency, to_agency);
    chosen := array(select kind from unnest(chosen) with ordinality as c (kind, n)
      where kind = any (samspel.consented_kinds(in_case, acting.agency, to_agency))
        or (kind = 'guardians' and freed <> '{}') order by n);
    there := samspel.kinds_told(samspel.told_fields(in_case, acting.agency, to_agency, chosen, 'consent', true, at_time), chosen);
    -- Whoever has nothing to tell tells nothing, and there is nothing to approve.
    if there = '{}' then
      return;
    end if;
    if exists (
      select from samspel.disclosure d
      where d.case_id = in_case and d.sender = acting.agency and d.receiver = to_agency and d.withdrawn_at is null and d.frozen_at is null
        and d.on_consent and d.fields @> there
        and not exists (select from samspel.referral r where r.case_id = in_case and r.agency = acting.agency and r.at > d.at)
        and not exists (select from samspel.consent g where g.case_id = in_case and g.whose = 'guardian' and g.at > d.at
          and g.said_by && freed)
    ) then
      return;
    end if;
    if samspel.waits_for_another(in_case, acting.agency, paragraph) then
      share.case_id := in_case;
      share.municipality := acting.municipality;
      share.agency := acting.agency;
      share.receiver := to_agency;
      share.purpose := 'consent';
      share.ground := 'consent';
      share.fields := chosen;
      share.prepared_by := acting.account;
      share.at := at_time;
      perform samspel.prepare_share(share);
      return;
    end if;
    perform samspel.copy_fields(in_case, acting.agency, to_agency, chosen, paragraph, 'consent', acting.account, null, consent.id,
      null, at_time);
  end $$;
