-- A new episode begins with the agency's own record, never with another's, nor with what came to it by mistake. The link goes along
-- unread. Of a protected identity it is one of its readers who begins it, and those whom the head has named read the new one too.
create or replace function samspel.copy_young_person(from_case uuid, to_case uuid) returns date
  language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into samspel.protected_reader (case_id, municipality, agency, account, named_by, at)
  select c.id, r.municipality, r.agency, r.account, r.named_by, r.at
  from samspel.protected_reader r join samspel.concern_case c on c.id = to_case and c.municipality = r.municipality
  where r.case_id = from_case and from_case <> all (samspel.shut_cases()) and r.agency = (select samspel.my_agency())
    and samspel.may_read(from_case)
  on conflict do nothing;
  insert into samspel.young_person
    (case_id, municipality, agency, link, given_name, family_name, birth_date, protected_identity, protected_by, number, number_look_up,
      contact, school, school_class, guardians)
  select c.id, y.municipality, y.agency, y.link, y.given_name, y.family_name, y.birth_date, y.protected_identity, y.protected_by,
    y.number, y.number_look_up, y.contact, y.school, y.school_class, y.guardians
  from samspel.young_person y join samspel.concern_case c on c.id = to_case and c.municipality = y.municipality
  where y.case_id = from_case and from_case <> all (samspel.shut_cases()) and y.agency = (select samspel.my_agency())
    and y.frozen_at is null and samspel.may_read(from_case)
  returning birth_date
$$;
