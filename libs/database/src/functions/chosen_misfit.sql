-- Why an agency may not tell what is chosen on a ground, by its name: null where it may. Asked when it is prepared and again when it
-- goes. Nobody calls it but the functions beside it.
create or replace function samspel.chosen_misfit(chosen samspel.prepared_share) returns text
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    ground jsonb := samspel.setting_as_of('grounds', chosen.municipality, samspel.case_day()) -> chosen.ground;
  begin
    return case
      when cardinality(chosen.fields) = 0 or coalesce(chosen.why, '') = '' then 'nothing-said'
      when not samspel.may_read(chosen.case_id) then 'not-a-reader'
      when ground -> 'asks' ? 'circumstances' and chosen.circumstances is null
        or ground -> 'asks' ? 'weighing' and chosen.weighing is null then 'not-weighed'
      else samspel.ground_misfit(chosen.case_id, chosen.agency, chosen.receiver, chosen.ground, chosen.fields)
    end;
  end $$;
