-- The head undoes it. The row stays, with who locked out whom and why.
create or replace function samspel.let_in_again(in_case uuid, whom uuid, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
  begin
    update samspel.lock_out l set undone_by = acting.account, undone_at = at_time
      where l.case_id = in_case and l.agency = acting.agency and l.account = whom and l.undone_at is null
        and samspel.heads((select m.unit from samspel.membership m where m.account = whom and m.agency = acting.agency));
    if not found then
      raise exception 'let_in_again: not the head, or nobody who is locked out' using errcode = 'insufficient_privilege';
    end if;
  end $$;
