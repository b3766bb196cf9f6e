-- Ends what waits and can not go any more: its case is closed, no consent joins the two any more on whose yes it was to go, its sender's
-- record is shut, or its sender is no party. Nobody calls it but the functions beside it, when that happens.
create or replace function samspel.end_shares(in_case uuid, at_time timestamptz) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update samspel.prepared_share s set answer = 'over', answered_at = at_time
    where s.case_id = in_case and s.answered_at is null
      and (exists (select from samspel.concern_case c where c.id = in_case and c.status = 'closed')
        or s.ground = 'consent' and not exists (
          select from samspel.consent c
          where c.case_id = in_case and c.outcome = 'given' and c.whose = 'young-person'
            and c.joins @> array[s.agency, s.receiver] and coalesce(c.until >= samspel.case_day(), true))
        or exists (select from samspel.young_person y
          where y.case_id = in_case and y.agency = s.agency and y.frozen_at is not null)
        or not exists (select from samspel.party p where p.case_id = in_case and p.agency = s.agency))
$$;
