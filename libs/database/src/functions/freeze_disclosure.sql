-- The sender says that what it told went to the wrong receiver. From then on the receiver reads neither that, nor what of its record it
-- has by nothing else; and where it is a party by nothing else and has no part in the case, it is none. Nothing is deleted: what was read is
-- to be told of. The data protection officers of the town hear of it. Once: a second time changes nothing.
create or replace function samspel.freeze_disclosure(in_disclosure uuid, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    told samspel.disclosure;
  begin
    select * into told from samspel.disclosure d where d.id = in_disclosure and d.sender = acting.agency
      and exists (select from samspel.party p where p.case_id = d.case_id and p.agency = acting.agency) for update;
    if told.id is null or not samspel.may_read(told.case_id) then
      raise exception 'freeze_disclosure: not this agency''s to freeze' using errcode = 'insufficient_privilege';
    end if;
    if told.frozen_at is not null then
      return;
    end if;
    update samspel.disclosure d set frozen_at = at_time, frozen_by = acting.account where d.id = told.id;
    if told.snapshot ? 'identity' and not exists (
        select from samspel.disclosure d where d.case_id = told.case_id and d.receiver = told.receiver and d.frozen_at is null
          and d.snapshot ? 'identity')
      and not exists (select from samspel.referral r where r.case_id = told.case_id and r.agency = told.receiver) then
      update samspel.young_person y set frozen_at = at_time where y.case_id = told.case_id and y.agency = told.receiver;
    end if;
    if told.snapshot ? 'identity' then
      perform samspel.leave_out_frozen(told.case_id, told.receiver);
    end if;
    -- Whichever of several made it a party: it is one as long as any stands.
    delete from samspel.party p
      where p.case_id = told.case_id and p.agency = told.receiver and p.how = 'brought-in'
        and not exists (select from samspel.disclosure d where d.case_id = told.case_id and d.receiver = told.receiver
          and d.frozen_at is null)
        and not exists (select from samspel.case_track t where t.case_id = told.case_id and t.agency = told.receiver)
        and not exists (select from samspel.referral r where r.case_id = told.case_id and r.agency = told.receiver);
    perform samspel.end_shares(told.case_id, at_time);
    perform samspel.alert(told.case_id, 'data-protection-officer', 'incident:' || told.id, at_time);
  end $$;
