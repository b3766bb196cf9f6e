-- The head of an agency names who reads its record of somebody with a protected identity, in place of those who were named before.
-- All of them read cases there today: of others alone nobody would read. There is one at least: of none it would be open to the head anew.
create or replace function samspel.name_readers(in_case uuid, readers uuid[], at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    names_themself boolean;
  begin
    if acting.agency is null or not 'head' = any (acting.roles) or coalesce(cardinality(readers), 0) = 0 or in_case = any (samspel.shut_cases())
      or not exists (select from samspel.young_person y
        where y.case_id = in_case and y.agency = acting.agency and y.protected_identity)
      or exists (select from unnest(readers) as named (account) where not exists (
        select from samspel.membership m where m.account = named.account and m.agency = acting.agency
          and samspel.reads_cases(m.id) and coalesce(m.until_day >= samspel.case_day(), true)))
      or exists (select from samspel.locked_out(in_case) l where l.account = any (readers)) then
      raise exception 'name_readers: not the head, no protected identity, nobody named, or no colleague who reads cases' using errcode = 'insufficient_privilege';
    end if;
    names_themself := acting.account = any (readers) and not exists (select from samspel.protected_reader r
      where r.case_id = in_case and r.agency = acting.agency and r.account = acting.account);
    delete from samspel.protected_reader r where r.case_id = in_case and r.agency = acting.agency;
    insert into samspel.protected_reader (case_id, municipality, agency, account, named_by, at)
      select distinct in_case, acting.municipality, acting.agency, named.account, acting.account, at_time
      from unnest(readers) as named (account);
    -- Who lets themself in is seen by another.
    if names_themself then
      perform samspel.alert(in_case, 'data-protection-officer', 'alert:' || in_case, at_time);
    end if;
  end $$;
