-- Keeps an offer of a handoff that tells of a protected identity until another reader makes it.
create or replace function samspel.prepare_offer(
  in_case uuid, to_agency text, chosen text[], named text, why text, track text, handoff text, at_time timestamptz
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    share samspel.prepared_share;
  begin
    if in_case = any (samspel.shut_cases()) or not samspel.may_read(in_case) or not exists (
      select from samspel.party p join samspel.agency g on g.municipality = p.municipality
      where p.case_id = in_case and p.agency = acting.agency and g.id = to_agency and g.id <> p.agency
    ) then
      raise exception 'prepare_offer: no reader of a party, or no such receiver' using errcode = 'insufficient_privilege';
    end if;
    share.case_id := in_case;
    share.municipality := acting.municipality;
    share.agency := acting.agency;
    share.receiver := to_agency;
    share.purpose := 'handoff';
    share.ground := named;
    share.fields := chosen;
    share.why := why;
    share.track := track;
    share.handoff := handoff;
    share.prepared_by := acting.account;
    share.at := at_time;
    perform samspel.prepare_share(share);
  end $$;
