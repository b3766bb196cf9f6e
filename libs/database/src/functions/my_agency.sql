-- The acting agency. In plpgsql, as actor().
create or replace function samspel.my_agency() returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return (samspel.actor()).agency;
  end $$;
grant execute on function samspel.my_agency() to samspel_api;
