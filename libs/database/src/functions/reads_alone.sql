-- Whether nobody else of the acting agency could approve what whoever acts prepares: the head is to name another reader.
create or replace function samspel.reads_alone(in_case uuid) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select not exists (select samspel.other_readers(in_case, a.agency, a.account)) from samspel.actor() a
$$;
