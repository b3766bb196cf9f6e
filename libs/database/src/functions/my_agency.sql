create or replace function samspel.my_agency() returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (samspel.actor()).agency $$;
grant execute on function samspel.my_agency() to samspel_api;
