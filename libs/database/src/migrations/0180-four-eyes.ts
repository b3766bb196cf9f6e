import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Law that has somebody told at once, as the setting of a town may have it since before there was anything else. */
const AT_ONCE = ['report', 'notice-from-15', 'notice-under-15'];

/**
 * What is to be told of a protected identity waits for another reader, but on a ground that goes at once. Which do is data: towns that
 * have set their grounds themselves have it said of the duties that the law lets nobody wait with.
 */
export class FourEyes0180 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'FourEyes2026113000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.prepared_share (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        receiver text not null references samspel.agency,
        -- As of a disclosure: by which way it will go.
        purpose text not null,
        -- By its name in the setting.
        ground text not null,
        fields text[] not null,
        why text,
        circumstances text,
        weighing text,
        -- Of a handoff: what is to be offered, or what was offered before the identity was protected and is accepted now.
        track text,
        handoff text,
        offer uuid references samspel.handoff_offer,
        prepared_by uuid not null references samspel.account,
        at timestamptz not null,
        due date not null,
        answer text check (answer in ('approved', 'declined', 'taken-back', 'over')),
        answered_by uuid references samspel.account,
        answered_at timestamptz,
        note text,
        constraint an_answer_has_a_time check ((answer is null) = (answered_at is null)),
        constraint an_answer_is_somebodys check ((answered_by is not null) = (answer is not null and answer <> 'over')),
        constraint approved_by_another check (answer is distinct from 'approved' or answered_by <> prepared_by)
      );
      create index on samspel.prepared_share (case_id);
      create index on samspel.prepared_share (agency) where answered_at is null;
      alter table samspel.prepared_share enable row level security;
      create policy partition on samspel.prepared_share for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency()));
      create policy let_in on samspel.prepared_share as restrictive for all to samspel_api
        using (coalesce(case_id <> all ((select samspel.shut_cases())::uuid[]), true));
      create policy named on samspel.prepared_share as restrictive for select to samspel_api using (samspel.may_read(case_id));
      create policy by_a_party on samspel.prepared_share as restrictive for insert to samspel_api with check (
        exists (select from samspel.party p where p.case_id = prepared_share.case_id and p.agency = prepared_share.agency));
      create trigger kept_out before insert or update on samspel.prepared_share for each row execute function samspel.keep_out();
      grant select on samspel.prepared_share to samspel_api;

      alter table samspel.disclosure add approved_by uuid references samspel.account,
        add constraint approved_by_another check (approved_by <> decided_by);
      alter table samspel.handoff_offer add share uuid unique references samspel.prepared_share;
      grant insert (share) on samspel.handoff_offer to samspel_api;
      -- A first form, which the trigger needs; its file replaces it.
      create function samspel.keep_four_eyes() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin return new; end $$;
      create trigger four_eyes before insert on samspel.handoff_offer for each row execute function samspel.keep_four_eyes();`);
    for (const ground of AT_ONCE)
      await runner.query(
        `update samspel.setting set value = jsonb_set(value, array[$1, 'acute'], 'true')
         where kind = 'grounds' and municipality is not null and value ? $1`,
        [ground],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger four_eyes on samspel.handoff_offer;
      drop function samspel.keep_four_eyes();
      alter table samspel.handoff_offer drop column share;
      alter table samspel.disclosure drop column approved_by;
      drop table samspel.prepared_share`);
  }
}
