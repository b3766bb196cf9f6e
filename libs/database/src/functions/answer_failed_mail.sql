-- An e-mail that failed for good, by one of the mails that it said: all that went in it is planned anew, under the same Message-ID, or
-- somebody has seen to it otherwise. By whom it was for, or who answers for the mails of the agency, once, and of no case that is shut to
-- them. What a head or whoever watches over data protection is to review is not theirs. Answers with the cases that it was of.
create or replace function samspel.answer_failed_mail(of_mail uuid, again boolean, at_time timestamptz) returns setof uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    answers boolean := exists (
      select from jsonb_array_elements(samspel.setting_as_of('roles', acting.municipality, samspel.case_day())) as set(role)
      where role ->> 'role' = any (acting.roles) and role -> 'may' ? 'ledger.read');
    shut uuid[] := samspel.shut_cases();
    email uuid;
  begin
    select coalesce(m.carrier, m.id) into email from samspel.mail m
      where m.id = of_mail and m.agency = acting.agency and m.status = 'failed' and m.settled_at is null and m.word <> 'review'
        and (m.account = acting.account or answers) and coalesce(m.case_id <> all (shut), true) and (m.notice is not null or not again);
    if not found then
      raise exception 'answer_failed_mail: nothing that failed, or not theirs to answer' using errcode = 'insufficient_privilege';
    end if;
    return query update samspel.mail m set
        status = case when again then 'planned' else m.status end, why = case when again then 'again' else m.why end,
        next_attempt_at = case when again then at_time end, goes_at = case when again then at_time else m.goes_at end,
        settled_at = case when not again then at_time end, settled_by = case when not again then acting.account end
      where email in (m.id, m.carrier) and m.agency = acting.agency and m.status = 'failed' and m.settled_at is null
        and coalesce(m.case_id <> all (shut), true) and (m.notice is not null or not again)
      returning m.case_id;
  end $$;
