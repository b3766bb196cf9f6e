-- Whether a membership has a role today that reads cases, as the setting roles says: what is kept for who reads, or waits for a reader,
-- is theirs alone. A teacher, a pledge keeper or who looks after the system works there too, and opens none.
create or replace function samspel.reads_cases(of_membership uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  begin
    return exists (
      select from samspel.membership m join samspel.agency g on g.id = m.agency
      cross join lateral jsonb_array_elements(samspel.setting_as_of('roles', g.municipality, samspel.case_day())) as set(role)
      where m.id = of_membership and role ->> 'role' = any (samspel.roles_today(m.id)) and role -> 'may' ? 'cases.read');
  end $$;
