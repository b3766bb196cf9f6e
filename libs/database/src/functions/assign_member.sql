-- Says in which unit a colleague works, and whether as a head: of the unit, or of the whole agency where it is none. Never of oneself,
-- since one would let oneself in to what the unit keeps. Nobody is left without a role, no unit that has a head without one who works
-- there today, and duty is the head's of the whole: whoever is put on it stands in for nobody. What they read follows from now on, since
-- policies look up the membership's own row.
create or replace function samspel.assign_member(of_membership uuid, to_unit text, as_head boolean, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    moved samspel.membership;
    wanted text[];
  begin
    -- Two who take the role from each other at once would leave no head.
    perform from samspel.agency g where g.id = (select m.agency from samspel.membership m where m.id = of_membership)
      for no key update;
    select m.* into moved from samspel.membership m where m.id = of_membership for update;
    if moved.id is null or moved.account = acting.account or not samspel.may_assign(moved.agency, null) then
      raise exception 'assign_member: not theirs to assign, or themself' using errcode = 'insufficient_privilege';
    end if;
    wanted := array_remove(moved.roles, 'head') || case when as_head then array['head'] else array[]::text[] end;
    if as_head and exists (select from samspel.unit u where u.id = to_unit and u.duty) then
      raise exception 'assign_member: duty has no head of its own' using errcode = 'check_violation';
    end if;
    if cardinality(moved.roles) = 0 or cardinality(wanted) = 0 then
      raise exception 'assign_member: without a role' using errcode = 'check_violation';
    end if;
    update samspel.membership m set unit = to_unit, roles = wanted where m.id = of_membership;
    if 'head' = any (moved.roles) and not exists (select from samspel.membership m
      where m.agency = moved.agency and m.unit is not distinct from moved.unit and 'head' = any (m.roles)
        and coalesce(m.until_day >= samspel.case_day(), true)) then
      raise exception 'assign_member: the last head' using errcode = 'check_violation';
    end if;
    update samspel.deputy d set ended_by = acting.account, ended_at = at_time
      where d.membership = of_membership and d.ended_at is null
        and (d.unit is distinct from to_unit and d.unit is not null or exists (select from samspel.unit u where u.id = to_unit and u.duty));
  end $$;
