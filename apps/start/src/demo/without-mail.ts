import type { DataSource } from 'typeorm';
import { type Day, instantAt } from '#calendar';

/**
 * Who was told what before today stands in the ledger, on its day and as not mailed: nobody was there to read it, and the worker
 * would send hundreds at its first start. Today's it sends, so that the inbox has something in it.
 */
export async function withoutMail(owner: DataSource, today: Day): Promise<void> {
  await owner.query(
    `with told as (
       update samspel.notice set addressed_at = at where addressed_at is null and at < $1 returning *
     )
     insert into samspel.mail (id, notice, case_id, municipality, word, thing, step, due, agency, account, message_id,
       status, why, planned_at)
     select gen_random_uuid(), t.id, t.case_id, t.municipality, t.word, t.thing, t.step, t.due, r.agency, m.account,
       '<' || gen_random_uuid() || '@demo>', 'suppressed', 'before-the-demo', t.at
     from told t cross join lateral jsonb_to_recordset(t.recipients) as r (agency text, person uuid, role text)
     left join samspel.membership m on m.agency = r.agency and (m.account = r.person or r.role = any (m.roles))
     on conflict (notice, agency, account) do nothing`,
    [instantAt(today, '00:00')],
  );
}
