-- The acting membership, looked up from the session token that the unit of work set. A setting could be forged by any SQL of
-- the role; the token can't, since only its hash is stored. After commit the setting reads '', not null. Whoever has no role is nobody, nor who
-- worked there for a time that is over.
-- In plpgsql, which keeps its plan: policies ask at every table, and plain SQL that may not be inlined is planned at each call.
create or replace function samspel.actor() returns samspel.actor
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp parallel safe as $$
  declare
    acting samspel.actor;
  begin
    select a.id, a.name, g.id, g.kind, g.municipality, samspel.roles_today(m.id) into acting
    from samspel.session s
    join samspel.membership m on m.id = s.membership
    join samspel.account a on a.id = m.account
    join samspel.agency g on g.id = m.agency
    where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
      and s.revoked_at is null and s.expires_at > now()
      and (m.until_day is null or m.until_day >= samspel.case_day()) and cardinality(m.roles) > 0;
    return acting;
  end $$;
