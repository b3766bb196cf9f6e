-- A ground by its name, as a town has it set, where it may be used today: it is law, and was approved by then; else null. The same rule
-- as isUsable() in libs/sharing. Nobody calls it but the functions beside it.
create or replace function samspel.usable_ground(in_municipality text, named text) returns jsonb
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select g.ground from (select samspel.setting_as_of('grounds', in_municipality, samspel.case_day()) -> named as ground) g
  where samspel.in_force(g.ground) and (g.ground -> 'approved' ->> 'on')::date <= samspel.case_day()
$$;
