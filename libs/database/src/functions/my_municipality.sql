create or replace function samspel.my_municipality() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (samspel.actor()).municipality $$;
grant execute on function samspel.my_municipality() to samspel_api;
