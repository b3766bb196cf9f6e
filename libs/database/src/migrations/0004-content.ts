import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Content rows: persons and texts, each in its agency's partition. The worker has no right to any of them. */
export class Content0004 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'Content2026112400004';

  async up(runner: QueryRunner): Promise<void> {
    const partition = `
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,`;
    await runner.query(`
      -- A record per agency. The link joins records of one young person, and is read by the database's own functions alone.
      create table samspel.young_person (
        id uuid primary key default gen_random_uuid(),${partition}
        link uuid not null default gen_random_uuid(),
        given_name text not null,
        family_name text not null,
        birth_date date not null,
        protected_identity boolean not null,
        guardians jsonb not null,
        unique (case_id, agency)
      );
      create table samspel.referral (
        id uuid primary key default gen_random_uuid(),${partition}
        by_person uuid not null,
        at timestamptz not null,
        facts text not null,
        assessment text,
        strengths text,
        child_view text,
        concerns text[] not null,
        occurred_on date,
        suspects_harm text not null check (suspects_harm in ('yes', 'no', 'unsure')),
        wants_feedback boolean not null
      );
      create index on samspel.referral (case_id);
      create table samspel.consent (
        id uuid primary key default gen_random_uuid(),${partition}
        by_person uuid not null,
        at timestamptz not null,
        outcome text not null check (outcome in ('given', 'declined')),
        given_by text[] not null,
        agencies text[] not null,
        until date,
        child_view text
      );
      create index on samspel.consent (case_id);
      create table samspel.talk (
        id uuid primary key default gen_random_uuid(),${partition}
        track text not null,
        task text not null,
        on_at timestamptz not null,
        place text,
        outcome text check (outcome in ('held', 'missed')),
        answer text,
        present text[] not null default '{}',
        childs_words text,
        agreements jsonb not null default '[]',
        -- Agencies whose consent was in force when the outcome was written; they read it, their own later wording apart.
        shared_with text[] not null default '{}'
      );
      create index on samspel.talk (case_id);
      create table samspel.note (
        id uuid primary key default gen_random_uuid(),${partition}
        talk uuid references samspel.talk,
        by_person uuid not null,
        at timestamptz not null,
        text text not null
      );
      create index on samspel.note (case_id);
      -- What the sender wrote and chose to share; the receiver reads why, and the fields only once they are disclosed.
      create table samspel.handoff_offer (
        id uuid primary key,
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        sender text not null references samspel.agency,
        receiver text not null references samspel.agency,
        by_person uuid not null,
        why text not null,
        ground text not null,
        fields text[] not null
      );
      create index on samspel.handoff_offer (case_id);
      -- One logged share: a snapshot that the receiver then owns.
      create table samspel.disclosure (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        sender text not null references samspel.agency,
        receiver text not null references samspel.agency,
        at timestamptz not null,
        ground text not null,
        purpose text not null,
        decided_by uuid not null,
        fields text[] not null,
        snapshot jsonb not null,
        handoff uuid,
        withdrawn_at timestamptz
      );
      create index on samspel.disclosure (case_id, receiver);
      -- Every read leaves a trace. System time; append-only by privilege.
      create table samspel.read_trace (
        id bigint generated always as identity primary key,
        at timestamptz not null default now(),
        municipality text not null,
        agency text not null,
        account uuid not null,
        case_id uuid not null,
        what text not null
      );
      create index on samspel.read_trace (case_id, at);

      grant select, insert on samspel.young_person, samspel.referral, samspel.consent, samspel.note, samspel.handoff_offer to samspel_api;
      grant select, insert, update on samspel.talk to samspel_api;
      grant select on samspel.disclosure to samspel_api;
      grant insert on samspel.read_trace to samspel_api;
      revoke select on samspel.young_person from samspel_api;
      grant select (id, case_id, municipality, agency, given_name, family_name, birth_date, protected_identity, guardians)
        on samspel.young_person to samspel_api;
    `);
    const mine = `municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency())`;
    for (const table of ['young_person', 'referral', 'consent', 'note', 'read_trace']) {
      await runner.query(`
        alter table samspel.${table} enable row level security;
        create policy partition on samspel.${table} to samspel_api using (${mine});
      `);
    }
    await runner.query(`
      alter table samspel.talk enable row level security;
      create policy partition on samspel.talk to samspel_api using (${mine});
      create policy shared on samspel.talk for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and (select samspel.my_agency()) = any (shared_with));
      alter table samspel.handoff_offer enable row level security;
      create policy either_end on samspel.handoff_offer for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and (select samspel.my_agency()) in (sender, receiver));
      create policy offered on samspel.handoff_offer for insert to samspel_api with check (
        municipality = (select samspel.my_municipality()) and sender = (select samspel.my_agency()));
      alter table samspel.disclosure enable row level security;
      create policy either_end on samspel.disclosure to samspel_api using (
        municipality = (select samspel.my_municipality()) and (select samspel.my_agency()) in (sender, receiver));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table samspel.read_trace, samspel.disclosure, samspel.handoff_offer, samspel.note, samspel.talk, samspel.consent,
        samspel.referral, samspel.young_person cascade
    `);
  }
}
