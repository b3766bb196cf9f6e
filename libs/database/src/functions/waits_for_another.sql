-- Whether what an agency tells on a ground, by its paragraph, waits for another reader there: of a protected identity, unless it goes at
-- once. The same rule as waitsForAnother() in libs/sharing. Nobody calls it but the functions beside it.
create or replace function samspel.waits_for_another(in_case uuid, in_agency text, ground text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from samspel.young_person y where y.case_id = in_case and y.agency = in_agency and y.protected_identity
    and not samspel.goes_at_once(y.municipality, ground))
$$;
