-- What the acting agency, a party, chooses to share of its own record with another; says what of it there was. What goes on consent
-- goes by one that names both ends, with the kinds of data that it is about, and is not told again while nothing new was written.
create or replace function samspel.disclose(
  in_case uuid, to_agency text, chosen text[], ground text, purpose text, at_time timestamptz
) returns text[] language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    consent samspel.consent;
  begin
    if not exists (
      select from samspel.party p join samspel.party other on other.case_id = p.case_id
      where p.case_id = in_case and p.agency = acting.agency and other.agency = to_agency and other.agency <> p.agency
    ) then
      raise exception 'disclose: no party to the case, or no such receiver' using errcode = 'insufficient_privilege';
    end if;
    if purpose = 'consent' then
      select * into consent from samspel.consent c
        where c.id = samspel.consent_between(in_case, acting.agency, to_agency);
      if consent.id is null then
        raise exception 'disclose: no consent names both' using errcode = 'insufficient_privilege';
      end if;
      chosen := array(select kind from unnest(chosen) with ordinality as c (kind, n) where kind = any (consent.kinds) order by n);
      if exists (
        select from samspel.disclosure d
        where d.case_id = in_case and d.sender = acting.agency and d.receiver = to_agency and d.withdrawn_at is null
          and d.on_consent and d.fields @> chosen
          and not exists (select from samspel.referral r where r.case_id = in_case and r.agency = acting.agency and r.at > d.at)
      ) then
        return '{}';
      end if;
    end if;
    return samspel.copy_fields(in_case, acting.agency, to_agency, chosen, ground, purpose, acting.account, null, consent.id, at_time);
  end $$;
