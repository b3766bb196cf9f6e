-- The acting agency puts on record consents that name it: its own data opens by them from now on, and nobody else's.
-- Of a protected identity one of its readers does it.
create or replace function samspel.confirm_consents(in_case uuid, consents uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    if not samspel.may_read(in_case) then
      raise exception 'confirm_consents: a reader of the protected identity does it' using errcode = 'insufficient_privilege';
    end if;
    update samspel.consent c set opened_by = array_append(c.opened_by, acting.agency)
      where c.case_id = in_case and c.id = any (consents) and c.outcome = 'given' and acting.agency = any (c.joins)
        and acting.agency <> all (c.opened_by);
  end $$;
