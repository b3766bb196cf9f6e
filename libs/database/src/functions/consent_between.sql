-- The consent in force by which a sender may pass on what is its own to a receiver: both are named, and the sender has it on record.
-- Of several the one that lasts longest; one about a guardian's own data alone joins nobody on the young person. Nobody calls it but
-- the functions beside it.
create or replace function samspel.consent_between(in_case uuid, sender text, receiver text) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id from samspel.consent c
  where c.case_id = in_case and c.outcome = 'given' and c.whose = 'young-person' and c.opened_by @> array[sender]
    and c.joins @> array[sender, receiver] and coalesce(c.until >= samspel.case_day(), true)
  order by c.until desc nulls first, c.id limit 1
$$;
