-- What whoever declines an offer writes to its sender, once. The row is read by its two ends alone.
create or replace function samspel.note_answer(in_handoff uuid, note text)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update samspel.handoff_offer o set answer_note = note
      where o.id = in_handoff and o.receiver = (samspel.actor()).agency and o.answer = 'declined' and o.answer_note is null;
    if not found then
      raise exception 'note_answer: no offer that this agency declined' using errcode = 'insufficient_privilege';
    end if;
  end $$;
