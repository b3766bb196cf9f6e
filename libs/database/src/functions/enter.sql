-- Opens a unit of work: sets the session for this transaction, and says who acts, how far case time is moved and how many
-- settings there are. Where a request has a key, it is claimed here: another request with the same one waits until this
-- transaction is over, and then finds what it asked for and what it led to; and the draft that is sent with it is gone.
create or replace function samspel.enter(token text, wanted_key text, wanted_hash text)
  returns table (account uuid, name text, agency text, kind text, municipality text, roles text[], on_duty boolean, in_unit boolean, offset_ms bigint,
    settings_seq bigint, before_hash text, before_result jsonb)
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor;
    earlier samspel.idempotency;
  begin
    perform set_config('samspel.session', token, true);
    acting := samspel.actor();
    if wanted_key is not null and acting.account is not null then
      insert into samspel.idempotency (account, key, request_hash, result)
        values (acting.account, wanted_key, wanted_hash, 'null') on conflict do nothing;
      if not found then
        select i.* into earlier from samspel.idempotency i where i.account = acting.account and i.key = wanted_key;
      end if;
      -- What is sent has its draft's id as its key: the draft goes with it, and comes back where the transaction does.
      delete from samspel.draft d where d.account = acting.account and d.id::text = wanted_key;
    end if;
    return query
      select acting.account, acting.name, acting.agency, acting.kind, acting.municipality, acting.roles, samspel.on_duty(),
        samspel.my_unit() is not null,        i.case_time_offset_ms, i.settings_seq, earlier.request_hash, earlier.result
      from samspel.installation i;
  end $$;
