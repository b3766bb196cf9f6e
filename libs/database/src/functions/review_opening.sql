-- The head says whether there was reason to open by force, once, and never of their own.
create or replace function samspel.review_opening(of_opening uuid, said text, note text, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    update samspel.forced_opening f set reviewed_by = acting.account, reviewed_at = at_time, verdict = said, review_note = note
      where f.id = of_opening and f.agency = acting.agency and f.account <> acting.account and f.reviewed_at is null
        and 'head' = any (acting.roles);
    if not found then
      raise exception 'review_opening: nothing for this head to review' using errcode = 'insufficient_privilege';
    end if;
  end $$;
