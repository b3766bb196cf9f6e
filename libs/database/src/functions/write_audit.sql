-- Leaves the row of one request in the audit: who asked is the session's to say and nobody's to claim, and the time is the
-- system's. A refusal names what was asked for; the case behind it is looked up here, since whoever is refused may not read it.
-- What a page reads again by itself leaves a row for what no row of the same hour has: it can only be fewer, never hidden.
-- A session that ended while it was answered is still whose it was.
create or replace function samspel.write_audit(
  in_action text, in_cases uuid[], in_fields text[], in_grounds text[], in_refusal text, in_about text, in_hits integer,
  in_sought text, in_address inet, is_background boolean
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting record;
    touched uuid[] := in_cases;
    known uuid[];
  begin
    select m.account, s.membership, s.agency, s.municipality into acting
      from samspel.session s join samspel.membership m on m.id = s.membership
      where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'));
    if acting.account is null then
      raise exception 'write_audit: nobody acts' using errcode = 'insufficient_privilege';
    end if;
    if in_refusal is not null then
      touched := array(
        select unnest(in_cases)
        union
        select c.id from samspel.concern_case c where c.reference = in_about and c.municipality = acting.municipality);
    end if;
    if is_background then
      select array_agg(each) into known
        from samspel.audit a left join unnest(a.cases) each on true
        where a.account = acting.account and a.at >= date_trunc('hour', now()) and a.action = in_action
          and a.membership = acting.membership and a.refusal is not distinct from in_refusal
          and a.about is not distinct from in_about;
      if known is not null then
        touched := array(select unnest(touched) except select unnest(known));
        if cardinality(touched) = 0 then return; end if;
      end if;
    end if;
    -- What was read after opening by force says so, whatever the program says.
    if exists (select from samspel.forced_opening f where f.case_id = any (touched) and f.agency = acting.agency
        and f.account = acting.account and f.until > now()) then
      in_grounds := array_append(in_grounds, 'break-glass');
    end if;
    with written as (
      insert into samspel.audit (account, membership, municipality, agency, action, cases, fields, grounds, refusal, about,
          hits, sought, address)
        values (acting.account, acting.membership, acting.municipality, acting.agency, in_action, touched, in_fields, in_grounds,
          in_refusal, in_about, in_hits, in_sought, in_address)
        returning id, at
    )
    insert into samspel.audit_unsealed (id, at) select id, at from written;
  end $$;
