-- What the preview of an accepted handoff showed, from its sender to the agency that accepted it: once. One that was offered on consent
-- is asked again whether a consent still names both ends, and of each kind of data whether one is about it still. What was offered before
-- the identity was protected has been approved by nobody: it waits for another reader of the sender.
create or replace function samspel.disclose_accepted(in_handoff uuid, at_time timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    offer samspel.handoff_offer;
    consent uuid;
    share samspel.prepared_share;
  begin
    select * into offer from samspel.handoff_offer o
      where o.id = in_handoff and o.receiver = acting.agency and o.answer = 'accepted';
    if offer.id is null or exists (select from samspel.disclosure d where d.handoff = in_handoff)
      or exists (select from samspel.prepared_share s where s.offer = in_handoff) then
      raise exception 'disclose: no accepted handoff' using errcode = 'insufficient_privilege';
    end if;
    if offer.on_consent then
      consent := samspel.consent_between(offer.case_id, offer.sender, offer.receiver);
      if consent is null then
        raise exception 'disclose: no consent names both' using errcode = 'insufficient_privilege';
      end if;
      offer.fields := samspel.offered_fields(offer.id);
    end if;
    select * into share from samspel.prepared_share s where s.id = offer.share;
    if share.id is null and cardinality(offer.fields) > 0 and samspel.waits_for_another(offer.case_id, offer.sender, offer.ground) then
      share.case_id := offer.case_id;
      share.municipality := offer.municipality;
      share.agency := offer.sender;
      share.receiver := offer.receiver;
      share.purpose := 'handoff';
      share.ground := case when offer.on_consent then 'consent' else 'transfer' end;
      share.fields := offer.fields;
      share.why := offer.why;
      share.offer := offer.id;
      share.prepared_by := offer.by_person;
      share.at := at_time;
      perform samspel.prepare_share(share);
      return;
    end if;
    perform samspel.copy_fields(offer.case_id, offer.sender, offer.receiver, offer.fields, offer.ground, 'handoff',
      coalesce(share.prepared_by, offer.by_person), offer.id, consent, share.id, at_time);
  end $$;
