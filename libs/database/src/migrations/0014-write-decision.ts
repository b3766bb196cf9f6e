import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Engine rows are written by functions alone, which ask who acts. Policies on content stand on them, so that a role that could
 * write them by itself could let itself in: as a party, or by an answer to a handoff that it never gave.
 */
export class WriteDecision0014 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'WriteDecision2026112400014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How an offer ended, as a row of its own that only a written decision sets.
      alter table samspel.handoff_offer
        add answer text check (answer in ('accepted', 'declined', 'withdrawn')),
        add answered_at timestamptz,
        add constraint an_answer_has_a_time check ((answer is null) = (answered_at is null));
      update samspel.handoff_offer o set answer = substr(e.type, length('handoff-') + 1), answered_at = e.at
        from samspel.event e
        where e.case_id = o.case_id and e.type in ('handoff-accepted', 'handoff-declined', 'handoff-withdrawn')
          and e.data -> 'handoff' ->> 'id' = o.id::text;
      revoke insert on samspel.handoff_offer from samspel_api;
      grant insert (id, case_id, municipality, sender, receiver, by_person, why, ground, fields) on samspel.handoff_offer
        to samspel_api;

      -- A new case, whose first party is whoever opens it.
      create function samspel.open_case(
        new_id uuid, new_reference text, new_workflow text, new_version integer, new_state jsonb, opened timestamptz,
        at_time timestamptz
      ) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        declare
          acting samspel.actor := samspel.actor();
        begin
          if acting.agency is null then
            raise exception 'open_case: nobody acts' using errcode = 'insufficient_privilege';
          end if;
          insert into samspel.concern_case (id, reference, municipality, workflow, version, status, seq, state, opened_at)
            values (new_id, new_reference, acting.municipality, new_workflow, new_version, 'new', 0, new_state, opened);
          insert into samspel.party (case_id, agency, municipality, opened_at)
            values (new_id, acting.agency, acting.municipality, at_time);
        end $$;

      create function samspel.put_timers(
        in_case uuid, in_pledge uuid, in_duty uuid, here text, cancelled text[], wanted jsonb
      ) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        begin
          if cardinality(cancelled) > 0 then
            delete from samspel.timer t where t.case_id is not distinct from in_case and t.pledge is not distinct from in_pledge
              and t.duty is not distinct from in_duty and t.thing = any (cancelled);
          end if;
          insert into samspel.timer (case_id, pledge, duty, thing, municipality, track, definition, agency, person, due, at)
            select in_case, in_pledge, in_duty, t.thing, here, t.track, t.definition, t.agency, t.person, t.due, t.at
            from jsonb_to_recordset(wanted) as t
              (thing text, track text, definition text, agency text, person uuid, due date, at timestamptz)
            on conflict (case_id, thing) do update set
              track = excluded.track, definition = excluded.definition, agency = excluded.agency, person = excluded.person,
              due = excluded.due, at = excluded.at;
        end $$;

      -- Writes a decision: state, events, timers, notices, answers to handoffs and who has become a party, together or not at
      -- all. A party decides, the receiver of an open offer answers it, and the worker rings. at_time is case time.
      create function samspel.write_decision(
        in_case uuid, new_state jsonb, new_seq integer, new_status text, happened jsonb, cancelled text[], wanted jsonb,
        told jsonb, answers jsonb, joining text[], at_time timestamptz
      ) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        declare
          acting samspel.actor := samspel.actor();
          here text;
          answered integer;
        begin
          select c.municipality into here from samspel.concern_case c
            where c.id = in_case and c.seq = new_seq - jsonb_array_length(happened) for update;
          if here is null then
            raise exception 'write_decision: no such case, or not as it was decided upon' using errcode = 'insufficient_privilege';
          end if;

          update samspel.handoff_offer o set answer = a.answer, answered_at = at_time
            from jsonb_to_recordset(answers) as a (id uuid, answer text)
            where o.id = a.id and o.case_id = in_case and o.answer is null and a.answer = 'withdrawn';
          update samspel.handoff_offer o set answer = a.answer, answered_at = at_time
            from jsonb_to_recordset(answers) as a (id uuid, answer text)
            where o.id = a.id and o.case_id = in_case and o.answer is null and a.answer <> 'withdrawn'
              and o.receiver = acting.agency;
          get diagnostics answered = row_count;
          if answered <> (select count(*) from jsonb_to_recordset(answers) as a (answer text) where a.answer <> 'withdrawn') then
            raise exception 'write_decision: no such offer is open to this agency' using errcode = 'insufficient_privilege';
          end if;

          if acting.agency is null then
            -- Without a session it is the worker; the database's owner may do what the worker may.
            if not pg_has_role(session_user, 'samspel_worker', 'member') then
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

          update samspel.concern_case c set state = new_state, seq = new_seq, status = new_status,
            closed_at = case when new_status = 'closed' then at_time end where c.id = in_case;
          insert into samspel.event (case_id, seq, municipality, at, type, by_person, acting_for, data)
            select in_case, e.seq, here, e.at, e.type, nullif(e.by, 'system')::uuid, e."actingFor", e.data
            from jsonb_to_recordset(happened) as e
              (seq integer, at timestamptz, type text, "by" text, "actingFor" text, data jsonb);
          perform samspel.put_timers(in_case, null, null, here, cancelled, wanted);
          insert into samspel.notice (case_id, municipality, at, word, thing, step, due, recipients)
            select in_case, here, at_time, n.word, n.thing, n.step, n.due, n."to"
            from jsonb_to_recordset(told) as n (word text, thing text, step integer, due date, "to" jsonb);
          insert into samspel.party (case_id, agency, municipality, opened_at)
            select in_case, a.id, here, at_time from samspel.agency a where a.id = any (joining) and a.municipality = here
            on conflict do nothing;
        end $$;

      -- The dates of a pledge's commitments, or of a duty, as its records ask for: set by whoever keeps one, and by the worker.
      create function samspel.write_record_timers(in_pledge uuid, in_duty uuid, cancelled text[], wanted jsonb) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        declare
          acting samspel.actor := samspel.actor();
          here text;
        begin
          select p.municipality into here from samspel.pledge p where p.id = in_pledge;
          if in_duty is not null then
            select d.municipality into here from samspel.duty d where d.id = in_duty;
          end if;
          if here is null or not coalesce(acting.municipality = here, pg_has_role(session_user, 'samspel_worker', 'member'))
            or exists (
              select from jsonb_to_recordset(wanted) as t (thing text) where t.thing is distinct from 'duty:' || in_duty
                and not exists (select from samspel.pledge_commitment c where c.pledge = in_pledge and 'pledge:' || c.id = t.thing)
            ) then
            raise exception 'write_record_timers: no such record' using errcode = 'insufficient_privilege';
          end if;
          perform samspel.put_timers(null, in_pledge, in_duty, here, cancelled, wanted);
        end $$;

      -- What the preview of an accepted handoff showed, from its sender to the agency that accepted it: once.
      create or replace function samspel.disclose_accepted(in_handoff uuid, at_time timestamptz)
        returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        declare
          acting samspel.actor := samspel.actor();
          offer samspel.handoff_offer;
        begin
          select * into offer from samspel.handoff_offer o
            where o.id = in_handoff and o.receiver = acting.agency and o.answer = 'accepted';
          if offer.id is null or exists (select from samspel.disclosure d where d.handoff = in_handoff) then
            raise exception 'disclose: no accepted handoff' using errcode = 'insufficient_privilege';
          end if;
          perform samspel.copy_fields(offer.case_id, offer.sender, offer.receiver, offer.fields, offer.ground, 'handoff',
            offer.by_person, offer.id, at_time);
        end $$;

      revoke insert, update, delete on samspel.concern_case, samspel.party, samspel.event, samspel.timer, samspel.notice
        from samspel_api, samspel_worker;
      -- The worker says what a record's date says, and ticks off what was addressed.
      grant insert, update (addressed_at) on samspel.notice to samspel_worker;
      grant execute on function samspel.open_case(uuid, text, text, integer, jsonb, timestamptz, timestamptz) to samspel_api;
      grant execute on function
        samspel.write_decision(uuid, jsonb, integer, text, jsonb, text[], jsonb, jsonb, jsonb, text[], timestamptz),
        samspel.write_record_timers(uuid, uuid, text[], jsonb) to samspel_api, samspel_worker;
      -- The sweep puts right what differs.
      grant execute on function samspel.put_timers(uuid, uuid, uuid, text, text[], jsonb) to samspel_worker;

      -- To lock a row one has to be allowed to update it: one column, and no row that passes.
      grant update (seq) on samspel.concern_case to samspel_api, samspel_worker;
      drop policy municipality on samspel.concern_case;
      drop policy worker on samspel.concern_case;
      create policy municipality on samspel.concern_case for select to samspel_api
        using (municipality = (select samspel.my_municipality()));
      create policy locked on samspel.concern_case for update to samspel_api
        using (municipality = (select samspel.my_municipality())) with check (false);
      create policy worker on samspel.concern_case for select to samspel_worker using (true);
      create policy locked_by_worker on samspel.concern_case for update to samspel_worker using (true) with check (false);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy locked_by_worker on samspel.concern_case;
      drop policy locked on samspel.concern_case;
      drop policy worker on samspel.concern_case;
      drop policy municipality on samspel.concern_case;
      create policy municipality on samspel.concern_case to samspel_api
        using (municipality = (select samspel.my_municipality()));
      create policy worker on samspel.concern_case to samspel_worker using (true);
      grant insert on samspel.concern_case, samspel.party, samspel.event, samspel.notice to samspel_api, samspel_worker;
      grant update (status, seq, state, closed_at) on samspel.concern_case to samspel_api, samspel_worker;
      grant insert, update, delete on samspel.timer to samspel_api, samspel_worker;
      grant insert on samspel.handoff_offer to samspel_api;
      drop function samspel.write_record_timers, samspel.write_decision, samspel.put_timers, samspel.open_case;
      create or replace function samspel.disclose_accepted(in_handoff uuid, at_time timestamptz)
        returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
        declare
          acting samspel.actor := samspel.actor();
          offer samspel.handoff_offer;
        begin
          select * into offer from samspel.handoff_offer o where o.id = in_handoff and o.receiver = acting.agency;
          if offer.id is null or not exists (
            select 1 from samspel.event e
            where e.case_id = offer.case_id and e.type = 'handoff-accepted' and e.data -> 'handoff' ->> 'id' = in_handoff::text
              and e.acting_for = acting.agency
          ) then
            raise exception 'disclose: no accepted handoff' using errcode = 'insufficient_privilege';
          end if;
          perform samspel.copy_fields(offer.case_id, offer.sender, offer.receiver, offer.fields, offer.ground, 'handoff',
            offer.by_person, offer.id, at_time);
        end $$;
      alter table samspel.handoff_offer drop answer, drop answered_at;
    `);
  }
}
