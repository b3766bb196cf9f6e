-- Whom an offer that waits for its answer is about, to the agency that is asked: where it is to be given the identity, and consent
-- covers both its ends today. Anything else stays anonymous until it is accepted.
create or replace function samspel.offered_young_person(in_handoff uuid)
  returns table (given_name text, family_name text, birth_date date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select y.given_name, y.family_name, y.birth_date
  from samspel.handoff_offer o
  join samspel.young_person y on y.case_id = o.case_id and y.agency = o.sender
  join samspel.concern_case c on c.id = o.case_id
  where o.id = in_handoff and o.receiver = (select samspel.my_agency()) and o.answer is null and 'identity' = any (o.fields)
    and not y.protected_identity
    and array(
      select fact ->> 'subject' from jsonb_each(c.state -> 'facts') as facts (id, fact)
      where fact ->> 'kind' = 'consent' and fact ->> 'code' = 'in-force'
        and coalesce((fact ->> 'to')::date >= samspel.case_day(), true)) @> array[o.sender, o.receiver]
$$;
