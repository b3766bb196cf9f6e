-- Has what went at once of a protected identity looked at afterwards, by another reader or the head, and tells them: once of what went
-- together. Nobody calls it but what copies.
create or replace function samspel.review_after(in_disclosure uuid, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    gone samspel.disclosure;
    told jsonb;
  begin
    select d.* into gone from samspel.disclosure d where d.id = in_disclosure and exists (select from samspel.young_person y
      where y.case_id = d.case_id and y.agency = d.sender and y.protected_identity);
    if gone.id is null then
      return;
    end if;
    insert into samspel.disclosure_review (disclosure, case_id, municipality, agency, decided_by)
      values (gone.id, gone.case_id, gone.municipality, gone.sender, gone.decided_by);
    if exists (select from samspel.notice n where n.case_id = gone.case_id and n.thing = 'review:' || gone.case_id and n.at = at_time) then
      return;
    end if;
    select jsonb_agg(jsonb_build_object('agency', gone.sender, 'person', r.account)) into told
      from samspel.other_readers(gone.case_id, gone.sender, gone.decided_by) as r (account);
    insert into samspel.notice (case_id, municipality, at, word, thing, occasion, due, recipients)
      values (gone.case_id, gone.municipality, at_time, 'review', 'review:' || gone.case_id, 'news', samspel.case_day(),
        coalesce(told, jsonb_build_array(jsonb_build_object('agency', gone.sender, 'role', 'head'))));
  end $$;
