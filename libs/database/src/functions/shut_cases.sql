-- The cases that whoever acts is locked out of at the acting agency: to them they are not there. To whoever is on duty no case is
-- there but those that an agency's duty sees now. Asked once a statement by every policy of what belongs to a case; straight from the
-- session's row, as my_agency().
create or replace function samspel.shut_cases() returns uuid[]
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting record;
    locked uuid[];
  begin
    select m.account, s.agency, s.municipality, coalesce(u.duty, false) as duty into acting
      from samspel.session s
      join samspel.membership m on m.id = s.membership
      left join samspel.unit u on u.id = m.unit
      where s.token_hash = sha256(convert_to(nullif(current_setting('samspel.session', true), ''), 'UTF8'))
        and s.revoked_at is null and s.expires_at > now();
    locked := array(select l.case_id from samspel.lock_out l
      where l.account = acting.account and l.agency = acting.agency and l.undone_at is null);
    if not coalesce(acting.duty, false) then
      return locked;
    end if;
    return locked || array(select c.id from samspel.concern_case c where c.municipality = acting.municipality
      except select samspel.seen_by_duty(acting.agency, acting.account));
  end $$;
