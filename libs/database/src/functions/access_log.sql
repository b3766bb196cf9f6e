-- Who has read a case, newest first: the people of the acting agency, which has to be a party to it, and of other parties that the
-- sharing rules let it know of their agency alone, where they read what is shared: from when the acting agency told it something, or
-- where a consent that it has on record itself joins the two, whatever the caller names. What was refused is nobody's reading.
-- What is asked only of who refers several together is left to the audit: here it would tell that there were others.
create or replace function samspel.access_log(in_case uuid, others text[], before bigint, most integer)
  returns table (id bigint, at timestamptz, agency text, account uuid, action text, fields text[], grounds text[])
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    mine text := samspel.my_agency();
  begin
    if in_case = any (samspel.shut_cases())
      or not exists (select from samspel.party p where p.case_id = in_case and p.agency = mine) then
      raise exception 'access_log: no party to the case' using errcode = 'insufficient_privilege';
    end if;
    return query
      select a.id, a.at, a.agency, case when a.agency = mine then a.account end, a.action, array_remove(a.fields, 'place-not-person'), a.grounds
      from samspel.audit a
      where a.cases @> array[in_case] and a.refusal is null and (before is null or a.id < before)
        and (a.agency = mine
          or (a.agency = any (others) and a.fields && array['identity', 'guardians', 'concern', 'mapping', 'plan', 'talks']
            and exists (select from samspel.party p where p.case_id = in_case and p.agency = a.agency)
            and (exists (select from samspel.disclosure d
                where d.case_id = in_case and d.sender = mine and d.receiver = a.agency and d.fields <> '{}' and a.at >= d.made_at)
              or exists (select from samspel.consent c
                where c.case_id = in_case and c.outcome = 'given' and c.opened_by @> array[mine]
                  and c.joins @> array[mine, a.agency] and coalesce(c.until >= samspel.case_day(), true)))))
      order by a.id desc limit most;
  end $$;
