-- What the receiver would read of what waits, were it told now: to a reader of the agency that prepared it, made by what copies it.
create or replace function samspel.preview_share(in_share uuid, at_time timestamptz) returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    share samspel.prepared_share;
  begin
    select * into share from samspel.prepared_share s
      where s.id = in_share and s.agency = samspel.my_agency() and s.answered_at is null and s.case_id <> all (samspel.shut_cases());
    if share.id is null or not samspel.may_read(share.case_id) then
      return '{}';
    end if;
    return samspel.told_fields(share.case_id, share.agency, share.receiver, share.fields, share.purpose, share.ground = 'consent', at_time);
  end $$;
