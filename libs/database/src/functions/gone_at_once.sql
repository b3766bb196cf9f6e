-- What went at once of a protected identity and nobody has looked at, for whoever may: another reader, or the head. To whom and on which ground, and no text.
create or replace function samspel.gone_at_once() returns table (case_id uuid, disclosure uuid, receiver text, ground text, decided_by uuid, at timestamptz)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select r.case_id, r.disclosure, d.receiver, d.ground, r.decided_by, d.at
  from samspel.disclosure_review r join samspel.disclosure d on d.id = r.disclosure, samspel.actor() a
  where r.agency = a.agency and r.reviewed_at is null and r.decided_by <> a.account and r.case_id <> all (samspel.shut_cases())
    and ('head' = any (a.roles) or a.account in (select samspel.other_readers(r.case_id, r.agency, r.decided_by)))
$$;
