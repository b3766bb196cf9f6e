import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every table with rows of a case that the api may touch: whoever is locked out meets none of them. */
const OF_A_CASE = [
  'commitment',
  'commitment_outcome',
  'consent',
  'disclosure',
  'disclosure_reason',
  'duplicate',
  'event',
  'handoff_offer',
  'lock_out',
  'mail',
  'mapping',
  'note',
  'notice',
  'party',
  'plan',
  'protected_reader',
  'referral',
  'talk',
  'timer',
  'young_person',
];

/** What functions write as the owner, whom no policy stops: a trigger does. */
const WRITTEN_BY_FUNCTIONS = [
  'consent',
  'disclosure',
  'disclosure_reason',
  'handoff_offer',
  'lock_out',
  'party',
  'protected_reader',
  'referral',
  'young_person',
];

/**
 * Whoever has somebody of their own in a case, or another bias, handles nothing of it (FL 16 §, OSL 8 kap. 2 §): the head locks them
 * out, and from then on the case is not there for them.
 */
export class LockOuts0131 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'LockOuts2026113000131';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.lock_out (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        account uuid not null references samspel.account,
        reason text not null check (length(trim(reason)) > 0),
        locked_by uuid not null references samspel.account,
        at timestamptz not null,
        undone_by uuid references samspel.account,
        undone_at timestamptz,
        constraint an_undoing_has_both check ((undone_by is null) = (undone_at is null)),
        constraint nobody_locks_out_themselves check (account <> locked_by)
      );
      create unique index locked_out_once on samspel.lock_out (account, agency, case_id) where undone_at is null;
      create index on samspel.lock_out (case_id);
      alter table samspel.lock_out enable row level security;
      create policy partition on samspel.lock_out for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency())
        and 'head' = any ((select (samspel.actor()).roles)::text[]));
      create policy by_a_party on samspel.lock_out as restrictive for insert to samspel_api with check (
        exists (select from samspel.party p where p.case_id = lock_out.case_id and p.agency = lock_out.agency));
      grant select on samspel.lock_out to samspel_api;
      -- First forms, which policies and triggers need; their files replace them.
      create function samspel.shut_cases() returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return '{}'; end $$;
      create function samspel.keep_out() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin return new; end $$;
      -- Asked once a statement, not once a row.
      create policy let_in on samspel.concern_case as restrictive for all to samspel_api
        using (id <> all ((select samspel.shut_cases())::uuid[]));
      create trigger kept_out before update on samspel.concern_case for each row execute function samspel.keep_out();
    `);
    for (const table of OF_A_CASE)
      await runner.query(`
        create policy let_in on samspel.${table} as restrictive for all to samspel_api
          using (coalesce(case_id <> all ((select samspel.shut_cases())::uuid[]), true))`);
    for (const table of WRITTEN_BY_FUNCTIONS)
      await runner.query(`
        create trigger kept_out before insert or update on samspel.${table} for each row execute function samspel.keep_out()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of WRITTEN_BY_FUNCTIONS) await runner.query(`drop trigger kept_out on samspel.${table}`);
    for (const table of OF_A_CASE) await runner.query(`drop policy let_in on samspel.${table}`);
    await runner.query(`
      drop trigger kept_out on samspel.concern_case;
      drop policy let_in on samspel.concern_case;
      drop function samspel.keep_out();
      drop function samspel.shut_cases();
      drop table samspel.lock_out`);
  }
}
