-- Writes a decision: state, events, timers, notices and answers to handoffs, together or not at all. A party decides, the
-- receiver of an open offer answers it, and the worker rings. Whoever accepts is a party from then on, and nobody else becomes
-- one here. at_time is case time.
create or replace function samspel.write_decision(
  in_case uuid, new_state jsonb, new_seq integer, new_status text, happened jsonb, cancelled text[], wanted jsonb,
  told jsonb, answers jsonb, at_time timestamptz
) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
  declare
    acting samspel.actor := samspel.actor();
    here text;
    answered integer := 0;
  begin
    select c.municipality into here from samspel.concern_case c
      where c.id = in_case and c.seq = new_seq - jsonb_array_length(happened) for update;
    if here is null then
      raise exception 'write_decision: no such case, or not as it was decided upon' using errcode = 'insufficient_privilege';
    end if;

    -- Most decisions answer and tell nobody: what is empty is not asked for.
    if jsonb_array_length(answers) > 0 then
      update samspel.handoff_offer o set answer = a.answer, answered_at = at_time
        from jsonb_to_recordset(answers) as a (id uuid, answer text)
        where o.id = a.id and o.case_id = in_case and o.answer is null and a.answer = 'withdrawn';
      update samspel.handoff_offer o set answer = a.answer, answered_at = at_time
        from jsonb_to_recordset(answers) as a (id uuid, answer text)
        where o.id = a.id and o.case_id = in_case and o.answer is null and a.answer <> 'withdrawn'
          and o.receiver = acting.agency
          and exists (select from samspel.party p where p.case_id = in_case and p.agency = o.sender);
      get diagnostics answered = row_count;
      if answered <> (select count(*) from jsonb_to_recordset(answers) as a (answer text) where a.answer <> 'withdrawn') then
        raise exception 'write_decision: no such offer is open to this agency' using errcode = 'insufficient_privilege';
      end if;
      insert into samspel.party (case_id, agency, municipality, opened_at, how, offer)
        select in_case, acting.agency, here, at_time, 'accepted', a.id
        from jsonb_to_recordset(answers) as a (id uuid, answer text) where a.answer = 'accepted'
        on conflict do nothing;
    end if;

    if acting.agency is null then
      -- Without a session it is the worker, or whoever migrates.
      if not (pg_has_role(session_user, 'samspel_worker', 'member') or pg_has_role(session_user, 'samspel_owner', 'member')) then
        raise exception 'write_decision: nobody acts' using errcode = 'insufficient_privilege';
      end if;
    elsif acting.municipality <> here or not (
      exists (select from samspel.party p where p.case_id = in_case and p.agency = acting.agency)
      or answered > 0
    ) then
      raise exception 'write_decision: no party to the case' using errcode = 'insufficient_privilege';
    end if;
    if exists (
      select from jsonb_to_recordset(happened) as e ("by" text, "actingFor" text) where e.by <> 'system'
        and (e.by is distinct from acting.account::text or e."actingFor" is distinct from acting.agency)
    ) then
      raise exception 'write_decision: in another''s name' using errcode = 'insufficient_privilege';
    end if;

    update samspel.concern_case c set state = new_state, version = (new_state ->> 'version')::integer, seq = new_seq,
      status = new_status, closed_at = case when new_status = 'closed' then at_time end where c.id = in_case;
    insert into samspel.event (case_id, seq, municipality, at, type, by_person, acting_for, data)
      select in_case, e.seq, here, e.at, e.type, nullif(e.by, 'system')::uuid, e."actingFor", e.data
      from jsonb_to_recordset(happened) as e
        (seq integer, at timestamptz, type text, "by" text, "actingFor" text, data jsonb);
    -- A consent ran out: what was told on it stays with whoever was told, marked, unless another one carries it.
    if exists (select from jsonb_to_recordset(happened) as e (type text, data jsonb)
      join samspel.consent c on c.case_id = in_case and c.id::text = e.data ->> 'subject' where e.type = 'fact-over')
    then
      update samspel.disclosure d set withdrawn_at = at_time
        where d.case_id = in_case and d.withdrawn_at is null and d.on_consent
          and samspel.consent_between(in_case, d.sender, d.receiver) is null;
    end if;
    -- An offer ended with the consent that it stood on: its receiver, who hears nothing more of it, gets no mail that is on its way.
    if exists (select from jsonb_to_recordset(happened) as e (type text, data jsonb)
      where e.type = 'handoff-withdrawn' and e.data ->> 'reason' = 'without-consent')
    then
      update samspel.mail m set status = 'superseded', why = 'without-consent', next_attempt_at = null, claimed_until = null
        from jsonb_to_recordset(happened) as e (type text, data jsonb)
        where e.type = 'handoff-withdrawn' and e.data ->> 'reason' = 'without-consent' and m.case_id = in_case
          and m.status = 'planned' and m.agency = e.data -> 'handoff' ->> 'receiver'
          and m.thing = 'handoff:' || (e.data -> 'handoff' ->> 'id');
      update samspel.notice n set
          recipients = coalesce((select jsonb_agg(r) from jsonb_array_elements(n.recipients) as r
            where r ->> 'agency' <> e.data -> 'handoff' ->> 'receiver'), '[]')
        from jsonb_to_recordset(happened) as e (type text, data jsonb)
        where e.type = 'handoff-withdrawn' and e.data ->> 'reason' = 'without-consent' and n.case_id = in_case
          and n.addressed_at is null and n.thing = 'handoff:' || (e.data -> 'handoff' ->> 'id');
    end if;
    if new_status = 'closed' or exists (
      select from jsonb_to_recordset(happened) as e (type text) where e.type = 'fact-over') then
      perform samspel.end_shares(in_case, at_time);
    end if;
    perform samspel.put_timers(in_case, null, null, here, cancelled, wanted);
    if jsonb_array_length(told) > 0 then
      -- A program of an older build does not say whether it is urgent: then it goes at once. What a timer led to is known by that timer:
      -- where a backup was restored and it rings again, the same is said, and not another.
      insert into samspel.notice (id, case_id, municipality, at, word, thing, occasion, rung, due, recipients, urgent, by_person)
        select case when n.rang is null then gen_random_uuid()
            else md5(jsonb_build_array(in_case, n.rang, n.thing, n.occasion, n.rung, n.due, n.place)::text)::uuid end,
          in_case, here, at_time, n.word, n.thing, n.occasion, n.rung, n.due, n."to", coalesce(n.urgent, true),
          case when n.occasion = 'news' then acting.account end
        from rows from (jsonb_to_recordset(told)
            as (word text, thing text, occasion text, rung integer, due date, "to" jsonb, urgent boolean, rang text)) with ordinality
          as n (word, thing, occasion, rung, due, "to", urgent, rang, place)
        on conflict (id) do nothing;
    end if;
  end $$;
