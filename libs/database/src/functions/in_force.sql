-- Whether a ground is law today. Nobody calls it but the functions beside it.
create or replace function samspel.in_force(ground jsonb) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ground is not null
    and samspel.case_day() between coalesce((ground ->> 'from')::date, '-infinity') and coalesce((ground ->> 'to')::date, 'infinity')
$$;
