-- What waits does not go: another reader says no, with why, or whoever prepared it takes it back. Once.
create or replace function samspel.answer_share(in_share uuid, said text, note text, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    update samspel.prepared_share s set answer = said, answered_by = acting.account, answered_at = at_time, note = answer_share.note
      where s.id = in_share and s.agency = acting.agency and s.answered_at is null
        and case said
          when 'declined' then acting.account in (select samspel.other_readers(s.case_id, s.agency, s.prepared_by))
          when 'taken-back' then acting.account = s.prepared_by and samspel.may_read(s.case_id)
          else false end;
    if not found then
      raise exception 'answer_share: nothing for this reader to answer' using errcode = 'insufficient_privilege';
    end if;
  end $$;
