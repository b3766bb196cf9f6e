-- Whom an offer that waits for its answer is about, to the agency that is asked: where it is to be given the identity, and a
-- consent about that, which its sender has on record, names both its ends today. Anything else stays anonymous until it is accepted.
create or replace function samspel.offered_young_person(in_handoff uuid)
  returns table (given_name text, family_name text, birth_date date)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select y.given_name, y.family_name, y.birth_date
  from samspel.handoff_offer o
  join samspel.young_person y on y.case_id = o.case_id and y.agency = o.sender and y.frozen_at is null
  where o.id = in_handoff and o.receiver = (select samspel.my_agency()) and o.answer is null and o.case_id <> all (samspel.shut_cases()) and 'identity' = any (o.fields)
    and not y.protected_identity
    and exists (
      select from samspel.consent c
      where c.case_id = o.case_id and c.outcome = 'given' and c.opened_by @> array[o.sender]
        and c.joins @> array[o.sender, o.receiver] and 'identity' = any (c.kinds)
        and coalesce(c.until >= samspel.case_day(), true))
$$;
