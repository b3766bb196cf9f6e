import { z } from 'zod';
import { instant, type KeptGuardian, row } from '#database';
import type { CaseView, Concern } from '../views/case.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { decryptGuardians } from './contact.js';
import { decryptReporter } from './reporter.js';
import { YoungPersonColumns, RECORD_COLUMNS, recordOf } from './young-person.js';

export type Content = {
  known: YoungPersonColumns;
  guardians: CaseView['guardians'];
  concern: Concern | null;
  earlierConcerns: Concern[];
};

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

/** What the agency wrote, and what it was told of what another wrote. */
const Written = z.object({
  facts: text,
  assessment: text,
  strengths: text,
  childView: text,
  concerns: z.array(z.string()).default([]),
  ageBand: text,
  occurredOn: text,
  place: text,
  reporter: text,
  privateReporter: text,
  writtenAt: instant.optional(),
  withdrawn: z.boolean().default(false),
  at: instant,
  by: z.string(),
});

export const ContentColumns = YoungPersonColumns.omit({ age_band: true }).extend({
  guardians: z.array(z.custom<KeptGuardian>()).nullable(),
  written: z.array(Written),
});

/** What stands in the partition of the agency `p` on the case `c`, joined by `recordOf`. */
export const CONTENT_COLUMNS = `
  ${RECORD_COLUMNS}, y.guardians,
  to_jsonb(array(
    select jsonb_build_object('facts', r.facts, 'assessment', r.assessment, 'strengths', r.strengths,
      'childView', r.child_view, 'concerns', r.concerns, 'at', r.at, 'by', r.agency,
      'occurredOn', r.occurred_on, 'place', r.place, 'reporter', r.reporter, 'privateReporter', r.private_reporter)
    from samspel.referral r where r.case_id = c.id and r.agency = p.agency
    union all
    -- What was told lawfully stays with whom it was told to; marked, since it goes no further (OSL 12 kap. 2 §).
    select d.snapshot || jsonb_build_object('at', d.at, 'by', d.sender, 'withdrawn', d.withdrawn_at is not null)
    from samspel.disclosure d where d.case_id = c.id and d.receiver = p.agency
  )) as written`;

const CONTENT = `
  select ${CONTENT_COLUMNS}
  from samspel.concern_case c join samspel.party p on p.case_id = c.id and p.agency = $2 ${recordOf('p.agency')}
  where c.id = $1`;

/** What stands in the agency's own partition: its record of the young person, and the concern it wrote or was told. */
export async function readContent(work: Work, file: CaseFile): Promise<Content> {
  const found = await row(work.manager, ContentColumns, CONTENT, [file.id, work.actor.agency]);
  if (found === undefined) throw new Error('Content is read by a party alone.');
  return contentOf(work, file, found);
}

export function contentOf(work: Work, file: CaseFile, found: z.output<typeof ContentColumns>): Content {
  const [concern = null, ...earlierConcerns] = concernsOf(work, file, found.written);
  return {
    known: { ...found, age_band: ageBandOf(found) },
    guardians: decryptGuardians(work, found.guardians ?? []).map(({ name, phone, mayNotKnow = false }) => ({
      name,
      phone: phone ?? null,
      mayNotKnow,
    })),
    concern,
    earlierConcerns,
  };
}

/** What was last told of somebody whom the agency has no record of. */
function ageBandOf({ birth_date, written }: z.output<typeof ContentColumns>): string | null {
  if (birth_date !== null) return null;
  const told = written.filter(({ ageBand }) => ageBand !== null).sort((a, b) => (a.at < b.at ? -1 : 1));
  return told.at(-1)?.ageBand ?? null;
}

/** What the agency wrote itself and what it was told by now, newest first. */
function concernsOf(work: Work, file: CaseFile, written: z.output<typeof Written>[]): Concern[] {
  const concerns = written
    .filter((each) => each.at <= work.now && (isSaid(each) || each.concerns.length > 0))
    .map(({ at, by, writtenAt, reporter, privateReporter, concerns: codes, ...words }) => ({
      facts: words.facts,
      assessment: words.assessment,
      strengths: words.strengths,
      childView: words.childView,
      concerns: codes,
      occurredOn: words.occurredOn,
      place: words.place,
      reporter: decryptReporter(work, 'reporter', reporter),
      privateReporter: decryptReporter(work, 'private-reporter', privateReporter),
      from: file.agency(by),
      at: writtenAt ?? at,
      received: at,
      withdrawn: words.withdrawn,
    }));
  // Before consent there is no more than what a concern is about.
  const whole = concerns.filter(isSaid);
  return eachOnce(whole.length > 0 ? whole : concerns).sort((a, b) => (a.at > b.at ? -1 : 1));
}

/** Whether there is more of it than what it is about, whichever part was told. */
const isSaid = (
  each: Record<'facts' | 'assessment' | 'strengths' | 'childView', string | null> & { reporter: unknown },
): boolean =>
  [each.facts, each.assessment, each.strengths, each.childView, each.reporter].some((part) => part !== null);

/** The same words may have come on several grounds, each with fields of its own: they are one concern, of when it was first told. */
function eachOnce(concerns: Concern[]): Concern[] {
  const found = new Map<string, Concern>();
  for (const each of concerns.sort((a, b) => (a.received < b.received ? -1 : 1))) {
    const key = `${each.from.id} ${each.facts}`;
    const before = found.get(key);
    found.set(key, {
      ...(before ?? each),
      withdrawn: each.withdrawn && before?.withdrawn !== false,
      assessment: before?.assessment ?? each.assessment,
      strengths: before?.strengths ?? each.strengths,
      childView: before?.childView ?? each.childView,
      reporter: before?.reporter ?? each.reporter,
    });
  }
  return [...found.values()];
}
