-- Takes out of an agency's record of the young person what went to it wrongly: all that a frozen disclosure put there and that the
-- agency has not written anew itself. In its place comes what the disclosures that stand told, the oldest first. A name, which no
-- record is without, stays until one that stands tells it, and a protection stays. Nobody calls it but the functions beside it.
create or replace function samspel.leave_out_frozen(in_case uuid, in_agency text) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    own samspel.young_person;
    told samspel.disclosure;
    person jsonb;
    took text[];
    kept jsonb;
    emptied text[] := '{}';
    filled text[];
  begin
    select * into own from samspel.young_person y where y.case_id = in_case and y.agency = in_agency for update;
    if own.id is null then
      return;
    end if;
    for told in select * from samspel.disclosure d
      where d.case_id = in_case and d.receiver = in_agency and d.frozen_at is not null and d.snapshot ? 'identity'
    loop
      person := told.snapshot -> 'identity';
      -- Of an old one nobody knows what was taken of it: all that reads so is.
      took := coalesce(told.took, array['name', 'number', 'contact', 'school', 'class'] || array(
        select 'guardian:' || (g.guardian ->> 'id') from jsonb_array_elements(told.snapshot -> 'guardians') as g (guardian)));
      if 'name' = any (took) and (own.given_name, own.family_name, own.birth_date)
        = (person ->> 'givenName', person ->> 'familyName', (person ->> 'birthDate')::date) then
        emptied := emptied || '{name}';
      end if;
      if 'number' = any (took) and own.number = person ->> 'number' then
        own.number := null;
        own.number_look_up := null;
        emptied := emptied || '{number}';
      end if;
      if 'contact' = any (took) and own.contact = person ->> 'contact' then
        own.contact := null;
        emptied := emptied || '{contact}';
      end if;
      if 'school' = any (took) and own.school = person ->> 'school' then
        own.school := null;
        emptied := emptied || '{school}';
      end if;
      if 'class' = any (took) and own.school_class = person ->> 'schoolClass' then
        own.school_class := null;
        emptied := emptied || '{class}';
      end if;
      -- One that the agency has written on keeps what it wrote, and loses how they are reached.
      select coalesce(jsonb_agg(k.guardian order by k.nr) filter (where k.guardian is not null), '[]') into kept from (
        select g.nr, case
            when f.guardian is null then g.guardian
            when g.guardian - 'mayNotKnow' = f.guardian - 'mayNotKnow' then null
            when g.guardian -> 'contact' = f.guardian -> 'contact' then g.guardian - 'contact'
            else g.guardian
          end as guardian
        from jsonb_array_elements(own.guardians) with ordinality as g (guardian, nr)
        left join jsonb_array_elements(told.snapshot -> 'guardians') as f (guardian)
          on f.guardian ->> 'id' = g.guardian ->> 'id' and 'guardian:' || (f.guardian ->> 'id') = any (took)
      ) k;
      if kept <> own.guardians then
        own.guardians := kept;
        emptied := emptied || '{guardians}';
      end if;
    end loop;
    if emptied = '{}' then
      return;
    end if;
    for told in select * from samspel.disclosure d
      where d.case_id = in_case and d.receiver = in_agency and d.frozen_at is null and d.snapshot ? 'identity' order by d.at, d.made_at
    loop
      person := told.snapshot -> 'identity';
      filled := '{}';
      if 'name' = any (emptied) then
        own.given_name := person ->> 'givenName';
        own.family_name := person ->> 'familyName';
        own.birth_date := person ->> 'birthDate';
        filled := filled || '{name}';
      end if;
      if 'number' = any (emptied) and person ? 'number' then
        own.number := person ->> 'number';
        own.number_look_up := (select min(y.number_look_up) from samspel.young_person y
          where y.case_id = in_case and y.number = person ->> 'number');
        filled := filled || '{number}';
      end if;
      if 'contact' = any (emptied) and person ? 'contact' then
        own.contact := person ->> 'contact';
        filled := filled || '{contact}';
      end if;
      if 'school' = any (emptied) and person ? 'school' then
        own.school := person ->> 'school';
        filled := filled || '{school}';
      end if;
      if 'class' = any (emptied) and person ? 'schoolClass' then
        own.school_class := person ->> 'schoolClass';
        filled := filled || '{class}';
      end if;
      emptied := array(select e from unnest(emptied) as e where e <> all (filled));
      if 'guardians' = any (emptied) then
        kept := samspel.guardians_merged(own.guardians, coalesce(told.snapshot -> 'guardians', '[]'));
        filled := filled || samspel.guardians_beside(kept, own.guardians);
        own.guardians := kept;
      end if;
      update samspel.disclosure d set took = d.took || filled where d.id = told.id;
    end loop;
    update samspel.young_person y set given_name = own.given_name, family_name = own.family_name, birth_date = own.birth_date,
        number = own.number, number_look_up = own.number_look_up, contact = own.contact, school = own.school,
        school_class = own.school_class, guardians = own.guardians, revision = y.revision + 1
      where y.id = own.id;
  end $$;
