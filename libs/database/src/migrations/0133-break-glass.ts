import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_UNIT = 'unit is null or agency <> (select samspel.my_agency()) or unit = (select samspel.my_unit())';
const WRITTEN = ['note', 'mapping', 'talk'];
const words = (...all: string[]): string => all.map((word) => `'${word}'`).join(', ');

/**
 * Whoever of an agency has to know at once what is kept from them there opens it for themselves: for a while, with a reason, and seen by
 * the head, who reviews it afterwards.
 */
export class BreakGlass0133 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'BreakGlass2026113000133';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.forced_opening (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        account uuid not null references samspel.account,
        reason text not null check (length(trim(reason)) >= 10),
        at timestamptz not null,
        -- System time, as sessions: whoever moves a demo's clock shuts nothing, and opens nothing again.
        until timestamptz not null,
        reviewed_by uuid references samspel.account,
        reviewed_at timestamptz,
        verdict text check (verdict in ('justified', 'not-justified')),
        review_note text,
        constraint a_review_is_whole check (num_nonnulls(reviewed_by, reviewed_at, verdict) in (0, 3)),
        constraint reviewed_by_another check (reviewed_by <> account)
      );
      create index on samspel.forced_opening (case_id, account);
      create index on samspel.forced_opening (agency) where reviewed_at is null;
      alter table samspel.forced_opening enable row level security;
      create policy partition on samspel.forced_opening for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency())
        and (account = (select (samspel.actor()).account) or 'head' = any ((select (samspel.actor()).roles)::text[])));
      create policy let_in on samspel.forced_opening as restrictive for all to samspel_api
        using (coalesce(case_id <> all ((select samspel.shut_cases())::uuid[]), true));
      create policy by_a_party on samspel.forced_opening as restrictive for insert to samspel_api with check (
        exists (select from samspel.party p where p.case_id = forced_opening.case_id and p.agency = forced_opening.agency));
      create trigger kept_out before insert or update on samspel.forced_opening for each row execute function samspel.keep_out();
      grant select on samspel.forced_opening to samspel_api;
      alter table samspel.notice drop constraint notice_word_check,
        add constraint notice_word_check check (word in (${words('task', 'deadline', 'handoff', 'meeting', 'review')}));
      -- A first form, which policies need; its file replaces it.
      create function samspel.broke_glass(in_case uuid) returns boolean
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return false; end $$`);
    for (const table of WRITTEN)
      await runner.query(
        `alter policy of_unit on samspel.${table} using (${OF_UNIT} or samspel.broke_glass(case_id))
           with check (${OF_UNIT})`,
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of WRITTEN)
      await runner.query(`
        drop policy of_unit on samspel.${table};
        create policy of_unit on samspel.${table} as restrictive for all to samspel_api using (${OF_UNIT})`);
    await runner.query(`
      drop function samspel.broke_glass(uuid);
      delete from samspel.mail m using samspel.notice n where n.id = m.notice and n.word = 'review';
      delete from samspel.notice where word = 'review';
      alter table samspel.notice drop constraint notice_word_check,
        add constraint notice_word_check check (word in (${words('task', 'deadline', 'handoff', 'meeting')}));
      drop table samspel.forced_opening`);
  }
}
