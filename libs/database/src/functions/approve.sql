-- Another reader's yes to what waits, once, and never of one's own. Nobody calls it but what tells it in the same breath: the function and
-- the trigger beside it.
create or replace function samspel.approve(in_share uuid, at_time timestamptz) returns samspel.prepared_share
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    approved samspel.prepared_share;
  begin
    update samspel.prepared_share s set answer = 'approved', answered_by = acting.account, answered_at = at_time
      where s.id = in_share and s.agency = acting.agency and s.answered_at is null
        and acting.account in (select samspel.other_readers(s.case_id, s.agency, s.prepared_by))
        and exists (select from samspel.party p where p.case_id = s.case_id and p.agency = s.agency)
        and exists (select from samspel.concern_case c where c.id = s.case_id and c.status <> 'closed')
        and not exists (select from samspel.young_person y
          where y.case_id = s.case_id and y.agency = s.agency and y.frozen_at is not null)
      returning * into approved;
    if approved.id is null then
      raise exception 'approve: nothing for this reader to approve' using errcode = 'insufficient_privilege';
    end if;
    return approved;
  end $$;
