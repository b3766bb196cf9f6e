-- Another reader, or the head, says whether there was reason for what went at once: once, and never of their own.
create or replace function samspel.review_disclosure(in_disclosure uuid, said text, note text, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    update samspel.disclosure_review r
      set reviewed_by = acting.account, reviewed_at = at_time, verdict = said, note = review_disclosure.note
      where r.disclosure = in_disclosure and r.agency = acting.agency and r.decided_by <> acting.account and r.reviewed_at is null
        and ('head' = any (acting.roles) or acting.account in (select samspel.other_readers(r.case_id, r.agency, r.decided_by)));
    if not found then
      raise exception 'review_disclosure: nothing for this reader to review' using errcode = 'insufficient_privilege';
    end if;
  end $$;
