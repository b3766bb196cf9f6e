import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** A row of the audit as it is sealed: every column, and those that PostgreSQL may write in more than one way as text of ours. */
export const AuditRow = z.object({
  id: z.string(),
  at: z.string(),
  account: z.string(),
  membership: z.string().nullable(),
  municipality: z.string(),
  agency: z.string(),
  action: z.string(),
  cases: z.array(z.string()),
  fields: z.array(z.string()),
  grounds: z.array(z.string()),
  refusal: z.string().nullable(),
  about: z.string().nullable(),
  hits: z.int().nullable(),
  sought: z.string().nullable(),
  address: z.string().nullable(),
});
export type AuditRow = z.output<typeof AuditRow>;

/** The columns of an {@link AuditRow} in a statement where `a` is the audit. Time is in microseconds, all that there is of it. */
export const AUDIT_COLUMNS = `
  a.id::text as id, (extract(epoch from a.at) * 1000000)::bigint::text as at, a.account, a.membership, a.municipality, a.agency,
  a.action, a.cases, a.fields, a.grounds, a.refusal, a.about, a.hits, a.sought, host(a.address) as address`;

/** The form of what is sealed. A column more is another form: rows that were sealed by this one are read by it for ever. */
export const FORM = 1;

export function macOfRow(key: Buffer, row: AuditRow): Buffer {
  const line = JSON.stringify([
    'row',
    FORM,
    row.id,
    row.at,
    row.account,
    row.membership,
    row.municipality,
    row.agency,
    row.action,
    row.cases,
    row.fields,
    row.grounds,
    row.refusal,
    row.about,
    row.hits,
    row.sought,
    row.address,
  ]);
  return createHmac('sha256', key).update(line).digest();
}
