-- Keeps what is to be told of a protected identity until another reader has looked at it, and tells them by a mail that names nobody;
-- where there is no other, the head, who names one. What is prepared anew takes the place of what waited, but for what is chosen by
-- itself. Nobody calls it but the functions beside it, which ask whether it may be done.
create or replace function samspel.prepare_share(prepared samspel.prepared_share) returns uuid
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    told jsonb;
  begin
    if exists (select from samspel.prepared_share s
      where s.case_id = prepared.case_id and s.agency = prepared.agency and s.receiver = prepared.receiver and s.purpose = prepared.purpose
        and s.purpose = 'consent' and s.answered_at is null and s.fields = prepared.fields) then
      return null;
    end if;
    update samspel.prepared_share s set answer = 'over', answered_at = prepared.at
      where s.case_id = prepared.case_id and s.agency = prepared.agency and s.receiver = prepared.receiver and s.purpose = prepared.purpose
        and s.purpose <> 'chosen' and s.answered_at is null
        and (s.track, s.handoff) is not distinct from (prepared.track, prepared.handoff);
    prepared.id := gen_random_uuid();
    prepared.due := samspel.working_day_after((prepared.at at time zone 'Europe/Stockholm')::date, 2);
    insert into samspel.prepared_share select prepared.*;
    select jsonb_agg(jsonb_build_object('agency', prepared.agency, 'person', r.account)) into told
      from samspel.other_readers(prepared.case_id, prepared.agency, prepared.prepared_by) as r (account);
    insert into samspel.notice (case_id, municipality, at, word, thing, occasion, due, recipients)
      values (prepared.case_id, prepared.municipality, prepared.at, 'review', 'review:' || prepared.id, 'news', prepared.due,
        coalesce(told, jsonb_build_array(jsonb_build_object('agency', prepared.agency, 'role', 'head'))));
    -- When nobody has looked at it by its date, the head hears of it in the morning after.
    insert into samspel.notice (case_id, municipality, at, word, thing, occasion, due, recipients)
      values (prepared.case_id, prepared.municipality,
        (samspel.working_day_after(prepared.due, 1) + time '07:00') at time zone 'Europe/Stockholm', 'review', 'review:' || prepared.id,
        'news', prepared.due, jsonb_build_array(jsonb_build_object('agency', prepared.agency, 'role', 'head')));
    return prepared.id;
  end $$;
