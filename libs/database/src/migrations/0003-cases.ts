import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Engine rows: ids and codes alone. Their wall is the municipality, so that a decision sees the whole case whoever acts;
 * which of them an agency is shown is decided by the sharing rules.
 */
export class Cases0003 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Cases2026112400003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.concern_case (
        id uuid primary key,
        reference text not null unique check (reference ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
        municipality text not null references samspel.municipality,
        workflow text not null,
        version integer not null,
        status text not null check (status in ('new', 'open', 'closed')),
        seq integer not null,
        state jsonb not null,
        opened_at timestamptz not null,
        closed_at timestamptz,
        constraint closed_has_a_time check ((status = 'closed') = (closed_at is not null)),
        -- The promise, as the database holds it: an open case has a track, any other has none. 'new' lives within the
        -- transaction that opens a case.
        constraint open_has_a_track check ((status = 'open') = (state -> 'tracks' <> '{}'::jsonb))
      );

      -- Which agencies know that a case exists.
      create table samspel.party (
        case_id uuid not null references samspel.concern_case,
        agency text not null references samspel.agency,
        municipality text not null,
        opened_at timestamptz not null,
        primary key (case_id, agency)
      );
      create index on samspel.party (agency, opened_at desc, case_id);

      -- Every date that shall make something happen, and whose it is: no open thing without an agency and a next date.
      create table samspel.timer (
        case_id uuid not null references samspel.concern_case,
        thing text not null,
        municipality text not null,
        track text not null,
        definition text not null,
        agency text not null references samspel.agency,
        person uuid,
        due date not null,
        at timestamptz not null,
        primary key (case_id, thing)
      );
      create index on samspel.timer (at);
      create index on samspel.timer (agency, due, case_id);

      create table samspel.event (
        case_id uuid not null references samspel.concern_case,
        seq integer not null,
        municipality text not null,
        at timestamptz not null,
        type text not null,
        by_person uuid,
        acting_for text,
        data jsonb not null,
        primary key (case_id, seq)
      );

      -- What a decision wants said; the worker makes a mail of it for each who is told.
      create table samspel.notice (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        at timestamptz not null,
        word text not null check (word in ('task', 'deadline', 'handoff', 'meeting')),
        thing text not null,
        step integer not null,
        due date not null,
        recipients jsonb not null,
        addressed_at timestamptz
      );
      create index on samspel.notice (at) where addressed_at is null;

      -- The ledger: one row and one Message-ID per reminder and recipient.
      create table samspel.mail (
        id uuid primary key,
        notice uuid not null references samspel.notice,
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        word text not null,
        thing text not null,
        step integer not null,
        due date not null,
        agency text not null references samspel.agency,
        account uuid references samspel.account,
        message_id text not null unique,
        status text not null check (status in ('planned', 'sent', 'suppressed', 'superseded', 'failed')),
        why text,
        planned_at timestamptz not null,
        next_attempt_at timestamptz,
        attempts integer not null default 0,
        claimed_until timestamptz,
        sent_at timestamptz,
        constraint planned_has_a_next_attempt check ((status = 'planned') = (next_attempt_at is not null)),
        constraint sent_has_a_time check ((status = 'sent') = (sent_at is not null))
      );
      create unique index one_mail_per_notice_and_recipient on samspel.mail (notice, agency, account) nulls not distinct;
      create index on samspel.mail (next_attempt_at) where status = 'planned';
      create index on samspel.mail (case_id, planned_at);

      grant select, insert on samspel.concern_case, samspel.party, samspel.event, samspel.notice to samspel_api, samspel_worker;
      grant update (status, seq, state, closed_at) on samspel.concern_case to samspel_api, samspel_worker;
      grant select, insert, update, delete on samspel.timer to samspel_api, samspel_worker;
      grant select on samspel.mail to samspel_api;
      grant select, insert, update on samspel.mail to samspel_worker;
      grant update (addressed_at) on samspel.notice to samspel_worker;
    `);
    for (const table of ['concern_case', 'party', 'timer', 'event', 'notice', 'mail']) {
      await runner.query(`
        alter table samspel.${table} enable row level security;
        create policy municipality on samspel.${table} to samspel_api
          using (municipality = (select samspel.my_municipality()));
        create policy worker on samspel.${table} to samspel_worker using (true);
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table samspel.mail, samspel.notice, samspel.event, samspel.timer, samspel.party,
        samspel.concern_case cascade
    `);
  }
}
