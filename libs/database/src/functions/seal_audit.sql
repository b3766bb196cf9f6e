-- Keeps a seal behind the last one, and lets its rows wait no longer: both or neither, so that none is sealed twice or never.
create or replace function samspel.seal_audit(
  in_number bigint, in_at timestamptz, in_form smallint, in_rows int8multirange, in_count integer, in_row_macs bytea,
  in_previous bytea, in_mac bytea
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    released integer;
  begin
    if in_number <> (select coalesce(max(s.number), 0) + 1 from samspel.audit_seal s) then
      raise exception 'seal_audit: not the next one' using errcode = 'insufficient_privilege';
    end if;
    delete from samspel.audit_unsealed u
      where u.id >= lower(in_rows) and u.id < upper(in_rows) and u.id <@ in_rows;
    get diagnostics released = row_count;
    if released <> in_count then
      raise exception 'seal_audit: not the rows that wait' using errcode = 'insufficient_privilege';
    end if;
    insert into samspel.audit_seal (number, at, form, rows, count, row_macs, previous, mac)
      values (in_number, in_at, in_form, in_rows, in_count, in_row_macs, in_previous, in_mac);
  end $$;
