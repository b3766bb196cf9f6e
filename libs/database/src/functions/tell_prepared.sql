-- Another reader approves what waits, and it goes: all that was asked when it was prepared is asked again. What is to be offered goes by
-- the offer, which approves it.
create or replace function samspel.tell_prepared(in_share uuid, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    share samspel.prepared_share := samspel.approve(in_share, at_time);
    consent samspel.consent;
    chosen text[] := share.fields;
  begin
    if share.purpose = 'handoff' and share.offer is null then
      raise exception 'tell_prepared: a handoff is approved by offering it' using errcode = 'insufficient_privilege';
    end if;
    if share.purpose = 'chosen' then
      perform samspel.tell_chosen(share, at_time);
      return;
    end if;
    if samspel.usable_ground(share.municipality, share.ground) is null
      and share.purpose not in ('statutory-report', 'offence-notice-from-15', 'offence-notice-under-15') then
      raise exception 'tell_prepared: the ground may not be used today' using errcode = 'insufficient_privilege';
    end if;
    if share.ground = 'consent' then
      select * into consent from samspel.consent c where c.id = samspel.consent_between(share.case_id, share.agency, share.receiver);
      if consent.id is null then
        raise exception 'tell_prepared: no consent names both' using errcode = 'insufficient_privilege';
      end if;
      chosen := array(select kind from unnest(chosen) with ordinality as c (kind, n)
        where kind = any (samspel.consented_kinds(share.case_id, share.agency, share.receiver))
          or (kind = 'guardians' and share.purpose = 'consent') order by n);
    end if;
    perform samspel.copy_fields(share.case_id, share.agency, share.receiver, chosen,
      samspel.setting_as_of('grounds', share.municipality, samspel.case_day()) -> share.ground ->> 'paragraph',
      share.purpose, share.prepared_by, share.offer, consent.id, share.id, at_time);
  end $$;
