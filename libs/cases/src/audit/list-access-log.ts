import { z } from 'zod';
import { auditedActions, fieldGroups } from '#audit';
import { instant, rows } from '#database';
import type { AccessExtract, AccessLogPage } from '../views/audit.js';
import type { Work } from '../work.js';
import { readAsParty } from '../write-path/open-file.js';
import { pageOf, readCursor } from './cursor.js';
import { othersSeen } from './whose-reading.js';

const PAGE = 50;
/** Some years of a case that many work with, on some dozens of pages of paper. */
const MOST_OF_AN_EXTRACT = 2_000;

const Read = z.object({
  id: z.string(),
  at: instant,
  agency: z.string(),
  account: z.string().nullable(),
  name: z.string().nullable(),
  action: z.enum(auditedActions),
  fields: z.array(z.enum(fieldGroups)),
  grounds: z.array(z.string()),
});

const LOG = `
  select l.id, l.at, l.agency, l.account, p.name, l.action, l.fields, l.grounds
  from samspel.access_log($1, $2, $3, $4) l left join samspel.account p on p.id = l.account order by l.id desc`;

/** "Vem har läst": who has read a case, of one's own agency and of those whose part in it one may see; newest first. */
export async function listAccessLog(
  work: Work,
  reference: string,
  { cursor, limit = PAGE }: { cursor?: string | undefined; limit?: number | undefined },
): Promise<AccessLogPage> {
  const before = readCursor(cursor);
  const file = await readAsParty(work, reference);
  const others = await othersSeen(work, file);
  const { shown, next } = pageOf(await rows(work.manager, Read, LOG, [file.id, others, before, limit + 1]), limit);
  const items = shown.map(({ at, agency, account, name, action, fields, grounds }) => ({
    at,
    agency: file.agency(agency),
    person: account === null ? null : { id: account, name: name ?? '' },
    action,
    fields,
    grounds,
  }));
  return { items, next };
}

/**
 * What the young person may be handed of the agency's own reading, by somebody there who has weighed it: what concerns oneself is
 * given, but for what would harm somebody (OSL 12 kap. 1 §, 25 and 26 kap.). Staff are private people here.
 */
export async function releaseAccessLog(work: Work, reference: string): Promise<AccessExtract> {
  const file = await readAsParty(work, reference);
  const found = await rows(work.manager, Read, LOG, [file.id, [], null, MOST_OF_AN_EXTRACT + 1]);
  const items = found.map(({ at, action, fields, grounds }) => ({ at, action, fields, grounds }));
  return {
    agency: file.agency(work.actor.agency),
    items: items.slice(0, MOST_OF_AN_EXTRACT),
    whole: items.length <= MOST_OF_AN_EXTRACT,
  };
}
