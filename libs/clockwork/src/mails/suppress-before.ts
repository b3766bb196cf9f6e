import type { Instant } from '#calendar';
import { type Executor, run } from '#database';

/**
 * Who was told what before a moment stands in the ledger, on its day and as not mailed: a demo's history was read by nobody, and
 * the worker would send hundreds at its first start.
 */
export async function suppressBefore(executor: Executor, before: Instant): Promise<void> {
  await run(
    executor,
    `with told as (
       update samspel.notice set addressed_at = at where addressed_at is null and at < $1
       returning id, case_id, municipality, word, thing, occasion, rung, due, at, recipients
     )
     insert into samspel.mail (id, notice, case_id, municipality, word, thing, occasion, rung, due, agency, account,
       message_id, status, why, planned_at, goes_at)
     select gen_random_uuid(), t.id, t.case_id, t.municipality, t.word, t.thing, t.occasion, t.rung, t.due, r.agency, m.account,
       '<' || gen_random_uuid() || '@demo>', 'suppressed', 'before-the-demo', t.at, t.at
     from told t cross join lateral jsonb_to_recordset(t.recipients) as r (agency text, person uuid, role text)
     left join lateral samspel.working_at(array[r.agency]) m
       on m.account = r.person or (case when r.role = 'head' then m.heads_whole else r.role = any (m.roles) end)
     on conflict (notice, agency, account) where notice is not null do nothing`,
    [before],
  );
}
