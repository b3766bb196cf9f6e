import { z } from 'zod';
import { auditedActions, fieldGroups, soughtBy } from '#audit';
import { addDays, type Day, instantAt } from '#calendar';
import { instant, row, rows } from '#database';
import { DomainError, permissionsOf } from '#use-case';
import type { AuditPage } from '../views/audit.js';
import type { Work } from '../work.js';
import { readDirectory } from '../write-path/open-case.js';
import { pageOf, readCursor } from './cursor.js';

type AuditFilter = {
  day?: Day | undefined;
  account?: string | undefined;
  reference?: string | undefined;
  outcome?: 'answered' | 'refused' | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
};

const PAGE = 50;

const Found = z.object({
  id: z.string(),
  at: instant,
  account: z.string(),
  name: z.string().nullable(),
  agency: z.string(),
  action: z.enum(auditedActions),
  refs: z.array(z.string()),
  cases: z.int(),
  fields: z.array(z.enum(fieldGroups)),
  grounds: z.array(z.string()),
  refusal: z.string().nullable(),
  about: z.string().nullable(),
  hits: z.int().nullable(),
  sought: z.enum(soughtBy).nullable(),
  address: z.string().nullable(),
  all_rows: z.int(),
  all_refused: z.int(),
  all_people: z.int(),
});

const AUDIT = `
  select id, at, account, name, agency, action, refs, cases, fields, grounds, refusal, about, hits, sought, address,
    all_rows, all_refused, all_people
  from samspel.read_audit($1, $2, $3, $4, $5, $6, $7) order by id desc`;

/** Who asked for what in the officer's own town, newest first: never what they were shown. */
export async function readAudit(work: Work, filter: AuditFilter): Promise<AuditPage> {
  if (!permissionsOf(work).includes('audit.read')) throw new DomainError({ code: 'no-access' });
  const { day, account = null, reference, outcome = null, cursor, limit = PAGE } = filter;
  const before = readCursor(cursor);
  const caseId = reference === undefined ? null : await caseNamed(work, reference);
  const from = day === undefined ? null : instantAt(day, '00:00');
  const to = day === undefined ? null : instantAt(addDays(day, 1), '00:00');
  // Of a case that is not there nobody has asked for anything but what was refused.
  const asked = [caseId, account, from, to, outcome, before, limit + 1];
  const found = caseId === undefined ? [] : await rows(work.manager, Found, AUDIT, asked);
  const { shown, next } = pageOf(found, limit);
  work.trail.lists(caseId == null ? [] : [caseId], { hits: shown.length });
  const agencies = await readDirectory(work);
  const [first] = found;
  return {
    counts: { rows: first?.all_rows ?? 0, refused: first?.all_refused ?? 0, people: first?.all_people ?? 0 },
    items: shown.map((each) => ({
      at: each.at,
      person: { id: each.account, name: each.name ?? '' },
      agency: {
        id: each.agency,
        kind: agencies[each.agency]?.kind ?? '',
        name: agencies[each.agency]?.name ?? each.agency,
      },
      action: each.action,
      references: each.refs,
      cases: each.cases,
      fields: each.fields,
      grounds: each.grounds,
      refusal: each.refusal,
      about: each.about,
      hits: each.hits,
      sought: each.sought,
      address: each.address,
    })),
    next,
  };
}

const CaseId = z.object({ id: z.string() });

async function caseNamed({ manager, actor }: Work, reference: string): Promise<string | undefined> {
  const sql = 'select id from samspel.concern_case where reference = $1 and municipality = $2';
  return (await row(manager, CaseId, sql, [reference, actor.municipality]))?.id;
}
