-- Says in a mail that something is to be looked at: to the other heads of an agency, or to whoever watches over data protection in the
-- town, and where there is nobody to the agency's mailbox. Never to who did it. Nobody calls it but the functions beside it, which say who did what.
create or replace function samspel.alert(in_case uuid, to_role text, about text, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    told jsonb;
  begin
    select jsonb_agg(distinct jsonb_build_object('agency', m.agency, 'person', m.account)) into told
      from samspel.membership m join samspel.agency g on g.id = m.agency and g.municipality = acting.municipality
      where to_role = any (samspel.roles_today(m.id)) and m.account <> acting.account and (to_role <> 'head' or m.agency = acting.agency);
    insert into samspel.notice (case_id, municipality, at, word, thing, occasion, due, recipients)
      values (in_case, acting.municipality, at_time, 'review', about, 'news', samspel.case_day(),
        coalesce(told, jsonb_build_array(jsonb_build_object('agency', acting.agency))));
  end $$;
