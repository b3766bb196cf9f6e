-- Whether whoever acts may be the second pair of eyes of what waits: another reader of the agency that prepared it, today.
create or replace function samspel.may_approve(in_share uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from samspel.prepared_share s, samspel.actor() a
    where s.id = in_share and s.agency = a.agency and s.answered_at is null
      and a.account in (select samspel.other_readers(s.case_id, s.agency, s.prepared_by)))
$$;
