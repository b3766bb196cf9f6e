-- Whether whoever acts reads what their agency has on somebody: everybody there, but for a protected identity those whom the head
-- has named, until somebody is named the head, whoever is on duty, who wrote it down and who marked it as protected, and for a while
-- whoever opened it by force. Cheap for the others, since policies ask at every row.
create or replace function samspel.may_read(in_case uuid) returns boolean
  language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor;
  begin
    if not exists (select from samspel.young_person y where y.case_id = in_case and y.protected_identity) then
      return true;
    end if;
    acting := samspel.actor();
    if not exists (select from samspel.young_person y
      where y.case_id = in_case and y.agency = acting.agency and y.protected_identity) then
      return true;
    end if;
    if samspel.broke_glass(in_case) then
      return true;
    end if;
    if exists (select from samspel.protected_reader r where r.case_id = in_case and r.agency = acting.agency) then
      return exists (select from samspel.protected_reader r
        where r.case_id = in_case and r.agency = acting.agency and r.account = acting.account);
    end if;
    return 'head' = any (acting.roles) or samspel.on_duty() or exists (select from samspel.referral r
      where r.case_id = in_case and r.agency = acting.agency and r.by_person = acting.account)
      or exists (select from samspel.young_person y
        where y.case_id = in_case and y.agency = acting.agency and y.protected_by = acting.account);
  end $$;
