import type { z } from 'zod';
import { ActivityRow, EventRow, PledgeCommitmentRow, type PledgeRow } from '#database';
import { invalid } from '#use-case';
import { dayOf } from '#calendar';
import { requirePlace } from '../place/require-place.js';
import { readPledge } from '../pledge/read-pledge.js';
import { keepRecord, requireRecords, type Where } from '../record/keep-record.js';
import { type Confirmed, screen } from '../screening/screen.js';
import type { ActivityKind, Unit } from '../views/closed-sets.js';
import { type Activity, ActivityFields } from '../views/work.js';
import { requireLogger, type Work } from '../work.js';

/** A unit that a form left empty may be sent as such. */
type Counts = { [unit in Unit]?: number | undefined };

export type NewActivity = Omit<z.input<typeof ActivityFields>, 'counts'> & { counts?: Counts | undefined } & Confirmed;

type Fields = Omit<Activity, 'id' | 'agency'>;

/** What only the police do, so that nobody else says that it was done. */
const policeOnly: ReadonlySet<ActivityKind> = new Set<ActivityKind>([
  'targeted-operation',
  'school-drug-operation',
  'surveillance',
  'speed-check',
  'sobriety-check',
  'traffic-surveillance',
  'vehicle-tip',
]);

/** Logs what the actor's own agency plans, did or cancelled. */
export async function keepActivity(work: Work, where: Where, told: NewActivity): Promise<string> {
  requireLogger(work);
  const pledge = await readPledge(work, where.pledge);
  const fields = ActivityFields.parse({ ...told, counts: written(told.counts) });
  if (policeOnly.has(fields.kind) && work.actor.kind !== 'police')
    throw invalid('/kind', 'not-yours', 'The police log this themselves.');
  requireWhole(fields, pledge, dayOf(work.now));
  await requirePlace(work, fields.place);
  await requireRecords(work, EventRow, where, fields.event === null ? [] : [fields.event], '/event');
  await requireRecords(work, PledgeCommitmentRow, where, fields.commitments, '/commitments');
  const { deviationNote, theme, purpose, material, outcome, note } = fields;
  await screen(
    work,
    {
      '/deviationNote': deviationNote,
      '/theme': theme,
      '/purpose': purpose,
      '/material': material,
      '/outcome': outcome,
      '/note': note,
    },
    told,
  );
  return keepRecord(work, ActivityRow, where, { ...fields, agency: work.actor.agency });
}

function requireWhole(
  { status, deviation, deviationNote, from, to, kind, event }: Fields,
  pledge: PledgeRow,
  today: string,
) {
  if (status === 'cancelled' && deviation === null) throw invalid('/deviation', 'missing', 'Say why it was cancelled.');
  if (deviation === 'other' && deviationNote === null)
    throw invalid('/deviationNote', 'missing', 'Say in words what the other reason was.');
  if (kind === 'event-cooperation' && event === null) throw invalid('/event', 'missing', 'Say before which event.');
  if (from === null && to !== null) throw invalid('/from', 'missing', 'Say from which day.');
  if (from !== null && (from < pledge.from || from > pledge.to))
    throw invalid('/from', 'out-of-range', `Choose a day within the pledge's period, ${pledge.from} to ${pledge.to}.`);
  if (from !== null && to !== null && (to < from || to > pledge.to))
    throw invalid('/to', 'out-of-range', `Choose a day from ${from} to ${pledge.to}.`);
  if (status === 'done' && from !== null && from > today)
    throw invalid('/from', 'out-of-range', 'What is done lies no later than today; else it is planned.');
}

/** Without the units that a request left out. */
function written(counts: Counts = {}): Fields['counts'] {
  return Object.fromEntries(Object.entries(counts).filter(([, n]) => n !== undefined));
}
