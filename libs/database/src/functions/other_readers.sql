-- Who reads an agency's record of a protected identity today beside somebody, and so may be the second pair of eyes: those whom the head
-- has named, and until somebody is named the heads, whoever wrote it down and whoever marked it as protected. Nobody who is locked out, on duty for a night, or in by force.
create or replace function samspel.other_readers(in_case uuid, in_agency text, beside uuid) returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct m.account
  from samspel.membership m left join samspel.unit u on u.id = m.unit
  where m.agency = in_agency and samspel.reads_cases(m.id) and coalesce(m.until_day >= samspel.case_day(), true)
    and u.duty is not true and m.account <> beside
    and not exists (select from samspel.lock_out l
      where l.case_id = in_case and l.agency = in_agency and l.account = m.account and l.undone_at is null)
    and case when exists (select from samspel.protected_reader r where r.case_id = in_case and r.agency = in_agency)
      then exists (select from samspel.protected_reader r
        where r.case_id = in_case and r.agency = in_agency and r.account = m.account)
      else 'head' = any (samspel.roles_today(m.id)) or exists (select from samspel.referral r
        where r.case_id = in_case and r.agency = in_agency and r.by_person = m.account)
        or exists (select from samspel.young_person y
          where y.case_id = in_case and y.agency = in_agency and y.protected_by = m.account) end
$$;
