-- One consent in force by which a sender may pass on what is its own to a receiver, and that is about all that is chosen. Of several
-- the one that lasts longest. Nobody calls it but the functions beside it.
create or replace function samspel.consent_about(in_case uuid, sender text, receiver text, chosen text[]) returns uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id from samspel.consent c
  where c.case_id = in_case and c.outcome = 'given' and c.opened_by @> array[sender] and c.joins @> array[sender, receiver]
    and c.kinds @> chosen and coalesce(c.until >= samspel.case_day(), true)
  order by c.until desc nulls first, c.id limit 1
$$;
