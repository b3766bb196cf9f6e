import { z } from 'zod';
import { bigint, rows } from '#database';
import type { Town } from './town.js';

/** A row of the audit, with people and cases by the names that the tests have for them. */
const AuditRow = z.object({
  id: bigint,
  who: z.string(),
  agency: z.string(),
  municipality: z.string(),
  membership: z.boolean(),
  action: z.string(),
  cases: z.array(z.string()),
  fields: z.array(z.string()),
  grounds: z.array(z.string()),
  refusal: z.string().nullable(),
  about: z.string().nullable(),
  hits: z.int().nullable(),
  sought: z.string().nullable(),
  address: z.string().nullable(),
  seconds_ago: z.coerce.number(),
});
export type AuditRow = z.output<typeof AuditRow>;

/** What was written after a row, oldest first. */
const auditAfter = (town: Town, id: number): Promise<AuditRow[]> =>
  rows(
    town.owner,
    AuditRow,
    `select r.id, a.email as who, r.agency, r.municipality,
       exists (select from samspel.membership m where m.id = r.membership and m.account = r.account and m.agency = r.agency) as membership,
       r.action, array(select c.reference from samspel.concern_case c where c.id = any (r.cases) order by 1) as cases,
       r.fields, r.grounds, r.refusal, r.about, r.hits, r.sought, host(r.address) as address,
       extract(epoch from now() - r.at)::float8 as seconds_ago
     from samspel.audit r join samspel.account a on a.id = r.account where r.id > $1 order by r.id`,
    [id],
  );

/** What a request leaves in the audit, beside its answer. */
export async function leaving<T>(town: Town, request: () => Promise<T>): Promise<{ answer: T; left: AuditRow[] }> {
  const [last] = await rows(
    town.owner,
    z.object({ id: bigint }),
    'select coalesce(max(id), 0) as id from samspel.audit',
  );
  const answer = await request();
  return { answer, left: await auditAfter(town, last?.id ?? 0) };
}
