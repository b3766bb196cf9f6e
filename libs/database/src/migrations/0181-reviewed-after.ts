import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What went at once of a protected identity is looked at afterwards, by another than whoever decided it. */
export class ReviewedAfter0181 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'ReviewedAfter2026113000181';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table samspel.disclosure_review (
        disclosure uuid primary key references samspel.disclosure,
        case_id uuid not null references samspel.concern_case,
        municipality text not null,
        agency text not null references samspel.agency,
        decided_by uuid not null references samspel.account,
        reviewed_by uuid references samspel.account,
        reviewed_at timestamptz,
        verdict text check (verdict in ('justified', 'not-justified')),
        note text,
        constraint a_review_is_whole check (num_nonnulls(reviewed_by, reviewed_at, verdict) in (0, 3)),
        constraint reviewed_by_another check (reviewed_by <> decided_by)
      );
      create index on samspel.disclosure_review (agency) where reviewed_at is null;
      create index on samspel.disclosure_review (case_id);
      alter table samspel.disclosure_review enable row level security;
      create policy partition on samspel.disclosure_review for select to samspel_api using (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency()));
      create policy let_in on samspel.disclosure_review as restrictive for all to samspel_api
        using (coalesce(case_id <> all ((select samspel.shut_cases())::uuid[]), true));
      create policy named on samspel.disclosure_review as restrictive for select to samspel_api
        using (samspel.may_read(case_id) or 'head' = any ((select (samspel.actor()).roles)::text[]));
      create policy by_a_party on samspel.disclosure_review as restrictive for insert to samspel_api with check (
        exists (select from samspel.party p where p.case_id = disclosure_review.case_id and p.agency = disclosure_review.agency));
      create trigger kept_out before insert or update on samspel.disclosure_review for each row execute function samspel.keep_out();
      grant select on samspel.disclosure_review to samspel_api;
      -- A first form, which the trigger needs; its file replaces it.
      create function samspel.share_answered() returns trigger
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $$ begin return null; end $$;
      create trigger answered after update of answered_at on samspel.prepared_share for each row
        execute function samspel.share_answered();`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger answered on samspel.prepared_share;
      drop function samspel.share_answered();
      drop table samspel.disclosure_review`);
  }
}
