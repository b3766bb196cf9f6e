-- The acting agency puts on record consents that name it: its own data opens by them from now on, and nobody else's.
create or replace function samspel.confirm_consents(in_case uuid, consents uuid[]) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    update samspel.consent c set opened_by = array_append(c.opened_by, acting.agency)
      where c.case_id = in_case and c.id = any (consents) and c.outcome = 'given' and acting.agency = any (c.joins)
        and acting.agency <> all (c.opened_by);
  end $$;
