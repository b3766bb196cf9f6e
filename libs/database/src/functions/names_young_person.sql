-- Yes or no for a text: whether a given name of a young person in the municipality's cases stands in it as a word. Given
-- names alone, which many bear, so that the answer tells of nobody; whole names warn whether or not they are in a case.
create or replace function samspel.names_young_person(told text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select 1 from samspel.young_person y
    where y.municipality = samspel.my_municipality() and length(y.given_name) > 2
      and told ~ ('\m' || regexp_replace(y.given_name, '([^[:alnum:] ])', '\\\1', 'g') || 's?\M'))
$$;
