-- What an agency's chosen fields are to one receiver: as they are picked, and on consent the guardians who said yes alone. Nobody
-- calls it but the functions beside it, which ask whether it may be done.
create or replace function samspel.told_fields(
  in_case uuid, from_agency text, to_agency text, chosen text[], purpose text, on_consent boolean, at_time timestamptz
) returns jsonb language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    picked jsonb := samspel.picked_fields(in_case, from_agency, chosen, purpose, at_time);
  begin
    if on_consent and picked ? 'guardians' then
      return picked || jsonb_build_object('guardians',
        samspel.guardians_told(picked -> 'guardians', samspel.guardians_freed(in_case, from_agency, to_agency)));
    end if;
    return picked;
  end $$;
