-- What a sender may pass on of its own to a receiver by consent: each kind of data by one that is in force, names both, is about that
-- kind, and that the sender has on record. Guardians are theirs to free (guardians_freed). Nobody calls it but the functions beside it.
create or replace function samspel.consented_kinds(in_case uuid, sender text, receiver text) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(
    select distinct k.kind from samspel.consent c, unnest(c.kinds) as k (kind)
    where c.case_id = in_case and c.outcome = 'given' and c.whose = 'young-person' and c.opened_by @> array[sender]
      and c.joins @> array[sender, receiver] and coalesce(c.until >= samspel.case_day(), true) order by k.kind)
$$;
