-- A trigger: what functions write for somebody who is locked out of the case is not written. They run as the owner, whom policies let
-- pass, so that none of them has to remember to ask.
create or replace function samspel.keep_out() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    written jsonb := to_jsonb(new);
  begin
    if coalesce(written ->> 'case_id', written ->> 'id')::uuid = any (samspel.shut_cases()) then
      raise exception 'keep_out: locked out of the case' using errcode = 'insufficient_privilege';
    end if;
    return new;
  end $$;
