-- The acting agency's municipality. In plpgsql, as actor().
create or replace function samspel.my_municipality() returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return (samspel.actor()).municipality;
  end $$;
grant execute on function samspel.my_municipality() to samspel_api;
