-- Whoever writes down a family's yes, what was referred anonymously is now told by those who referred it: they chose so when
-- they did.
create or replace function samspel.disclose_referred(in_case uuid, chosen text[], ground text, at_time timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    referred record;
  begin
    -- consented() holds nothing for who is no party.
    for referred in
      select distinct on (d.sender, d.receiver) d.sender, d.receiver, d.decided_by from samspel.disclosure d
      where d.case_id = in_case and d.purpose = 'sspf-referral' and d.withdrawn_at is null and d.sender <> acting.agency
        and samspel.consented(in_case) @> array[d.sender, d.receiver]
      order by d.sender, d.receiver, d.at desc
    loop
      perform samspel.copy_fields(in_case, referred.sender, referred.receiver, chosen, ground, 'consent',
        referred.decided_by, null, at_time);
    end loop;
  end $$;
