-- Opens for whoever acts, a party to the case, what is kept from them of it within their own agency: for four hours, a shift's acute
-- work and no more. The head is told at once, and of a head's own whoever watches over data protection. Never another agency's.
create or replace function samspel.break_glass(in_case uuid, why text, at_time timestamptz) returns timestamptz
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    opened samspel.forced_opening;
  begin
    if acting.agency is null
      or not exists (select from samspel.party p where p.case_id = in_case and p.agency = acting.agency) then
      raise exception 'break_glass: no party to the case' using errcode = 'insufficient_privilege';
    end if;
    insert into samspel.forced_opening (case_id, municipality, agency, account, reason, at, until)
      values (in_case, acting.municipality, acting.agency, acting.account, why, at_time, now() + interval '4 hours')
      returning * into opened;
    perform samspel.alert(in_case, 'head', 'review:' || opened.id, at_time);
    if 'head' = any (acting.roles) then
      perform samspel.alert(in_case, 'data-protection-officer', 'alert:' || opened.id, at_time);
    end if;
    return opened.until;
  end $$;
