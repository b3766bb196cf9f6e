-- The roles that a membership has today: its own, and the head's while it stands in for one. Who was moved out of a unit meanwhile
-- stands in there no longer. Asked wherever a role is, so that what a deputy may ends with the day that was named.
create or replace function samspel.roles_today(of_membership uuid) returns text[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    held text[];
    works_in text;
  begin
    select m.roles, m.unit into held, works_in from samspel.membership m where m.id = of_membership;
    if cardinality(held) > 0 and not 'head' = any (held) and exists (select from samspel.deputy d
      where d.membership = of_membership and d.ended_at is null and (d.unit is null or d.unit = works_in)
        and samspel.case_day() between d.from_day and d.until_day) then
      return array_append(held, 'head');
    end if;
    return held;
  end $$;
