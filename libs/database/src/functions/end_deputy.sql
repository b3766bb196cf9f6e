-- Ends at once that somebody stands in. The row stays, with who named them and who ended it.
create or replace function samspel.end_deputy(of_deputy uuid, at_time timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  begin
    update samspel.deputy d set ended_by = (samspel.actor()).account, ended_at = at_time
      where d.id = of_deputy and d.ended_at is null and samspel.may_assign(d.agency, d.unit);
    if not found then
      raise exception 'end_deputy: not theirs to end, or over' using errcode = 'insufficient_privilege';
    end if;
  end $$;
