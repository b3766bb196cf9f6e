import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Commitments of pledges and a municipality's dated duties are reminded of as cases are: the same timers, notices and ledger, each
 * row of which belongs to a case, a pledge or a duty. The worker reads what it takes to say when, to whom and of which pledge.
 */
export class PledgeReminders0012 implements MigrationInterface {
  // TypeORM orders by the last 13 characters, which have to be a number.
  name = 'PledgeReminders2026112400012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the law on municipalities' crime prevention (2023:196) wants done again and again.
      create table samspel.duty (
        id uuid primary key,
        municipality text not null references samspel.municipality,
        kind text not null check (kind in ('action-plan', 'review', 'council-report')),
        agency text not null references samspel.agency,
        last_done date,
        next_due date not null,
        -- Case time; what should have been said before is not said afterwards.
        since timestamptz not null,
        unique (municipality, kind),
        constraint next_comes_after check (last_done < next_due)
      );
      grant select, insert, update on samspel.duty to samspel_api;
      grant select on samspel.duty to samspel_worker;
      alter table samspel.duty enable row level security;
      create policy municipality on samspel.duty for select to samspel_api
        using (municipality = (select samspel.my_municipality()));
      create policy added on samspel.duty for insert to samspel_api with check (
        municipality = (select samspel.my_municipality()) and agency = (select samspel.my_agency())
          and (select (samspel.actor()).kind) = 'coordination');
      create policy changed on samspel.duty for update to samspel_api using (
        municipality = (select samspel.my_municipality()) and (select (samspel.actor()).kind) = 'coordination');

      alter table samspel.pledge_commitment add since timestamptz not null default now();
      alter table samspel.pledge_commitment alter since drop default;
      grant select (id, municipality, title, from_day, to_day) on samspel.pledge to samspel_worker;
      grant select (id, pledge, owner, target, unit, due, since) on samspel.pledge_commitment to samspel_worker;
      grant select (pledge, status, counts, commitments) on samspel.pledge_activity to samspel_worker;
      create policy worker on samspel.pledge for select to samspel_worker using (true);
      create policy worker on samspel.pledge_commitment for select to samspel_worker using (true);
      create policy worker on samspel.pledge_activity for select to samspel_worker using (true);
      create policy worker on samspel.duty for select to samspel_worker using (true);

      alter table samspel.timer drop constraint timer_pkey;
    `);
    for (const table of ['timer', 'notice', 'mail']) {
      await runner.query(`
        alter table samspel.${table}
          alter case_id drop not null,
          add pledge uuid references samspel.pledge,
          add duty uuid references samspel.duty,
          add constraint belongs_to_one check (num_nonnulls(case_id, pledge, duty) = 1);
      `);
    }
    // The thing of a pledge or a duty bears its id, so that it is one of its kind without a case.
    await runner.query(`
      alter table samspel.timer add constraint one_timer_per_thing unique nulls not distinct (case_id, thing);
      create index timer_of_pledge on samspel.timer (pledge) where pledge is not null;
      create index notice_outside_cases on samspel.notice (thing, at) where case_id is null;
      create index mail_of_pledge on samspel.mail (pledge, planned_at) where pledge is not null;
      create index mail_of_duty on samspel.mail (duty, planned_at) where duty is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['mail', 'notice', 'timer']) {
      await runner.query(`
        delete from samspel.${table} where case_id is null;
        alter table samspel.${table} drop pledge, drop duty;
      `);
    }
    await runner.query(`
      alter table samspel.timer drop constraint one_timer_per_thing, add primary key (case_id, thing);
      alter table samspel.notice alter case_id set not null;
      alter table samspel.mail alter case_id set not null;
      drop policy worker on samspel.pledge;
      drop policy worker on samspel.pledge_commitment;
      drop policy worker on samspel.pledge_activity;
      revoke all on samspel.pledge, samspel.pledge_commitment, samspel.pledge_activity from samspel_worker;
      alter table samspel.pledge_commitment drop since;
      drop index samspel.notice_outside_cases;
      drop table samspel.duty;
    `);
  }
}
