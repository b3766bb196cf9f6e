-- Whether whoever acts heads a unit of their agency today, as its head or while they stand in: a unit's own head, and the head of the
-- whole. Of no unit: the head of the whole alone.
create or replace function samspel.heads(of_unit text) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.membership;
  begin
    select m.* into acting from samspel.session s join samspel.membership m on m.id = s.membership
      where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
        and s.revoked_at is null and s.expires_at > now();
    return ('head' = any (acting.roles) and (acting.unit is null or acting.unit = of_unit))
      is true
      or exists (select from samspel.deputy d where d.membership = acting.id and d.ended_at is null
        and (d.unit is null or (d.unit = of_unit and d.unit = acting.unit))
        and samspel.case_day() between d.from_day and d.until_day);
  end $$;
