-- What a party chooses to tell another agency of its own record, on a ground that fits today, once more than in the program. An agency
-- that is no party becomes one by it. The purpose is read by both ends; what was weighed, by the sender alone. Of a protected identity
-- it waits for another reader, and null is answered.
create or replace function samspel.disclose(
  in_case uuid, to_agency text, chosen text[], named text, why text, circumstances text, weighing text, at_time timestamptz
) returns uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    share samspel.prepared_share;
    refused text;
  begin
    if not exists (
      select from samspel.party p join samspel.agency g on g.municipality = p.municipality
      where p.case_id = in_case and p.agency = acting.agency and g.id = to_agency and g.id <> p.agency
    ) then
      raise exception 'disclose: no party to the case, or no such receiver' using errcode = 'insufficient_privilege';
    end if;
    share.case_id := in_case;
    share.municipality := acting.municipality;
    share.agency := acting.agency;
    share.receiver := to_agency;
    share.purpose := 'chosen';
    share.ground := named;
    share.fields := chosen;
    share.why := why;
    share.circumstances := circumstances;
    share.weighing := weighing;
    share.prepared_by := acting.account;
    share.at := at_time;
    if samspel.waits_for_another(in_case, acting.agency,
      samspel.setting_as_of('grounds', acting.municipality, samspel.case_day()) -> named ->> 'paragraph') then
      refused := samspel.chosen_misfit(share);
      if refused is not null then
        raise exception 'disclose: the ground does not fit (%)', refused using errcode = 'insufficient_privilege';
      end if;
      perform samspel.prepare_share(share);
      return null;
    end if;
    return samspel.tell_chosen(share, at_time);
  end $$;
