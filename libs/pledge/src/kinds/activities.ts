import { z } from 'zod';
import { ActivityRow } from '#database';
import { settingInForce, invalid } from '#use-case';
import { dayOf } from '#calendar';
import type { ActivityKind } from '../closed-sets.js';
import {
  counts,
  day,
  flag,
  line,
  one,
  optional,
  phrase,
  place,
  record,
  records,
  some,
  text,
  whole,
} from '../record/fields.js';
import { recordKind } from '../record/kind.js';
import type { Work } from '../work.js';
import { commitments } from './commitments.js';
import { events } from './events.js';

/**
 * Kind and status are enough: a phone logs the rest with what is at hand. Its own words are `theme` (a noun, "tobacco"), `purpose`
 * (follows "to"), `outcome` and `note` (whole sentences). Persons are a headcount and nothing more.
 */
const fields = z.object({
  kind: one('kind'),
  status: one('status'),
  deviation: optional(one('deviation'), { status: 'cancelled' }),
  deviationNote: optional(text(), { status: 'cancelled' }),
  from: optional(day()),
  to: optional(day()),
  counts: counts('unit'),
  headcount: optional(whole({ min: 0, max: 100_000 })),
  place: optional(place()),
  placeTypes: some('placeType'),
  togetherWith: some('partner'),
  event: optional(record(events), { kind: 'event-cooperation' }),
  means: some('means', { kind: 'patrol' }),
  manners: some('manner'),
  audience: some('audience'),
  theme: optional(line()),
  purpose: optional(phrase()),
  material: optional(line(), { kind: 'information' }),
  outcome: optional(text()),
  note: optional(text()),
  schoolInformed: optional(flag(), { kind: 'school-drug-operation' }),
  commitments: records(commitments),
});

/** `agency` is whose work it is, and who logged it. */
export const Activity = fields.extend({ id: z.string(), agency: z.string() }).meta({ id: 'PledgeActivity' });
export type Activity = z.infer<typeof Activity>;

/** Whether somebody may say that their agency did it: no other says so of what one kind of agency does alone. */
export function mayDo(work: Work, activity: ActivityKind): boolean {
  const doers = settingInForce(work, 'agency-kinds').filter(({ logsAlone }) => logsAlone.includes(activity));
  return doers.length === 0 || doers.some(({ kind }) => kind === work.actor.kind);
}

/** One piece of work, or a period of it: what the actor's own agency plans, did or cancelled. */
export const activities = recordKind({
  code: 'activities',
  keptBy: 'agency',
  fields,
  View: Activity,
  Row: ActivityRow,
  holds({ kind, status, deviation, deviationNote, event, from, to }, { work, pledge }) {
    if (!mayDo(work, kind)) throw invalid('/kind', 'not-yours', 'Another kind of agency logs this itself.');
    if (status === 'cancelled' && deviation === null)
      throw invalid('/deviation', 'missing', 'Say why it was cancelled.');
    if (deviation === 'other' && deviationNote === null)
      throw invalid('/deviationNote', 'missing', 'Say in words what the other reason was.');
    if (kind === 'event-cooperation' && event === null) throw invalid('/event', 'missing', 'Say before which event.');
    if (from === null && to !== null) throw invalid('/from', 'missing', 'Say from which day.');
    if (from !== null && (from < pledge.from || from > pledge.to))
      throw invalid(
        '/from',
        'out-of-range',
        `Choose a day within the pledge's period, ${pledge.from} to ${pledge.to}.`,
        { from: pledge.from, to: pledge.to },
      );
    if (from !== null && to !== null && (to < from || to > pledge.to))
      throw invalid('/to', 'out-of-range', `Choose a day from ${from} to ${pledge.to}.`, { from, to: pledge.to });
    if (status === 'done' && from !== null && from > dayOf(work.now))
      throw invalid('/from', 'out-of-range', 'What is done lies no later than today; else it is planned.', {
        to: dayOf(work.now),
      });
  },
});
