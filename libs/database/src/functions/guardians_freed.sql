-- Whose own data a sender may pass on to a receiver by consent: the guardians who said yes in one that is in force, names both, is
-- about guardians, and that the sender has on record. The same rule as for any other kind, asked of each guardian by themselves.
create or replace function samspel.guardians_freed(in_case uuid, sender text, receiver text) returns text[]
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select array(
    select distinct s.id from samspel.consent c, unnest(c.said_by) as s (id)
    where c.case_id = in_case and c.outcome = 'given' and c.opened_by @> array[sender] and c.joins @> array[sender, receiver]
      and c.kinds @> '{guardians}' and coalesce(c.until >= samspel.case_day(), true) order by s.id)
$$;
