-- A trigger: an offer tells why it is made, and of whom. Of a protected identity it is made by another reader than prepared it, as it was
-- prepared: to make it is to approve it.
create or replace function samspel.keep_four_eyes() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    share samspel.prepared_share;
  begin
    if new.share is null then
      if samspel.waits_for_another(new.case_id, new.sender, new.ground) then
        raise exception 'keep_four_eyes: another reader has not approved it' using errcode = 'insufficient_privilege';
      end if;
      return new;
    end if;
    select * into share from samspel.prepared_share s where s.id = new.share and s.purpose = 'handoff' and s.offer is null;
    if share.id is null or (share.case_id, share.agency, share.receiver, share.fields, share.why, share.ground = 'consent')
      is distinct from (new.case_id, new.sender, new.receiver, new.fields, new.why, new.on_consent) then
      raise exception 'keep_four_eyes: not what was prepared' using errcode = 'insufficient_privilege';
    end if;
    perform samspel.approve(share.id, now() + i.case_time_offset_ms * interval '1 millisecond') from samspel.installation i;
    return new;
  end $$;
