-- Names who stands in for the head of a unit, or of the whole agency, from one day to another. Somebody who works there, and never
-- oneself: a deputy would lengthen what was given for a while.
create or replace function samspel.name_deputy(whom uuid, of_unit text, from_day date, until_day date, at_time timestamptz)
  returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    named samspel.membership;
  begin
    select m.* into named from samspel.membership m where m.id = whom;
    if named.id is null or named.account = acting.account or cardinality(named.roles) = 0
      or (of_unit is not null and named.unit is distinct from of_unit)
      or exists (select from samspel.unit u where u.id = named.unit and u.duty) or until_day < samspel.case_day()
      or not samspel.may_assign(named.agency, of_unit) then
      raise exception 'name_deputy: not theirs to name, nobody who works there, or themself' using errcode = 'insufficient_privilege';
    end if;
    insert into samspel.deputy (municipality, agency, unit, membership, from_day, until_day, named_by, at)
      values (acting.municipality, named.agency, of_unit, whom, name_deputy.from_day, name_deputy.until_day, acting.account, at_time);
  end $$;
