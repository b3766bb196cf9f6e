-- What the preview of an accepted handoff showed, from its sender to the agency that accepted it: once. One that was offered on
-- consent is asked again whether a consent still names both ends.
create or replace function samspel.disclose_accepted(in_handoff uuid, at_time timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    offer samspel.handoff_offer;
    consent uuid;
  begin
    select * into offer from samspel.handoff_offer o
      where o.id = in_handoff and o.receiver = acting.agency and o.answer = 'accepted';
    if offer.id is null or exists (select from samspel.disclosure d where d.handoff = in_handoff) then
      raise exception 'disclose: no accepted handoff' using errcode = 'insufficient_privilege';
    end if;
    if offer.on_consent then
      consent := samspel.consent_between(offer.case_id, offer.sender, offer.receiver);
      if consent is null then
        raise exception 'disclose: no consent names both' using errcode = 'insufficient_privilege';
      end if;
    end if;
    perform samspel.copy_fields(offer.case_id, offer.sender, offer.receiver, offer.fields, offer.ground, 'handoff',
      offer.by_person, offer.id, consent, at_time);
  end $$;
