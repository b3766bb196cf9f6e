-- Why somebody is not invited to a talk, or not any more; null where they are. For the worker, which reads neither consents nor who has a
-- protected identity, and learns no more of them than this. Asked when an invitation is planned, as it is sent, and of what was sent. Who
-- takes part in a talk is the workflow's to say, and is asked beside it. Who reads why in the ledger is told of consent alone: that an
-- identity is protected, or that a colleague is locked out, is not theirs to know.
create or replace function samspel.uninvited(in_case uuid, talk text, holder text, in_agency text, in_account uuid) returns text
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when in_agency <> holder and exists (
      select from unnest(array['talks', 'progress']) as what (kind)
      where not exists (
        select from samspel.consent c
        where c.case_id = in_case and c.outcome = 'given' and c.whose = 'young-person' and c.opened_by @> array[holder]
          and c.joins @> array[holder, in_agency] and c.kinds @> array[what.kind]
          and coalesce(c.until >= samspel.case_day(), true)))
      then 'without-consent'
    when exists (select from samspel.concern_case c where c.id = in_case and c.status = 'closed')
      or exists (select from samspel.young_person y where y.case_id = in_case and y.protected_identity)
      or exists (select from unnest(array[holder, in_agency]) as part (agency)
        where not exists (select from samspel.party p where p.case_id = in_case and p.agency = part.agency))
      or exists (select from samspel.lock_out l
        where l.case_id = in_case and l.agency = in_agency and l.account = in_account and l.undone_at is null)
      or not exists (select from samspel.membership m
        where m.account = in_account and m.agency = in_agency and samspel.reads_cases(m.id)
          and coalesce(m.until_day >= samspel.case_day(), true)
          -- What a unit keeps to itself, others of its agency are told nothing of.
          and not exists (select from samspel.talk t
            where t.case_id = in_case and 'task:' || t.task = talk and t.outcome is null and t.agency = in_agency
              and t.unit <> coalesce(m.unit, '')))
      then 'moved-on'
    end
$$;
