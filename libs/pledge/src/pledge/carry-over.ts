import { randomUUID } from 'node:crypto';
import { invalid } from '#use-case';
import { addDays } from '#calendar';
import { PledgeCommitmentRow, PledgeRow } from '#database';
import { rowsOf } from '../record/list-records.js';
import { asDay } from '../moment.js';
import { readPledge } from '../record/read-pledge.js';
import { requireRecords } from '../record/require-named.js';
import { lockOwner } from '#clockwork';
import { setTimers } from '../reminders/set-timers.js';
import { type Confirmed, screen } from '../screening/screen.js';
import { requireKeeper, type Work } from '../work.js';

type NextPeriod = { from: string; to: string; title?: string | undefined; commitments: string[] } & Confirmed;

/** Copies a pledge to its next period: its parties, not yet signed, and those of its commitments that are carried over. */
export async function carryOver(work: Work, pledge: string, told: NextPeriod): Promise<string> {
  requireKeeper(work);
  const before = await readPledge(work, pledge);
  if (told.from <= before.to)
    throw invalid('/from', 'out-of-range', 'Begin after the period that it follows.', {
      from: addDays(asDay(before.to), 1),
    });
  if (told.to < told.from)
    throw invalid('/to', 'out-of-range', 'End the period on or after the day it begins.', { from: told.from });
  // Two at once would both find that there is none: the second waits here until the first is committed.
  await lockOwner(work.manager, { pledge });
  if ((await work.manager.countBy(PledgeRow, { carriedOverFrom: pledge })) > 0)
    throw invalid('', 'already-carried-over', 'This pledge has its next period already; change that one.');
  await requireRecords(work, PledgeCommitmentRow, pledge, told.commitments, '/commitments');
  // A title that stays was looked at when it was given.
  if (told.title !== before.title) await screen(work, { '/title': told.title }, told);
  const next = {
    id: randomUUID(),
    municipality: work.actor.municipality,
    title: told.title ?? before.title,
    area: before.area,
    from: told.from,
    to: told.to,
    parties: before.parties.map((party) => ({ ...party, signedOn: null })),
    contextNote: null,
    carriedOverFrom: pledge,
  };
  await work.manager.insert(PledgeRow, next);
  const there = await rowsOf(work, PledgeCommitmentRow, pledge);
  const since = new Date(work.now);
  const carried = told.commitments
    .flatMap((named) => there.filter(({ id }) => id === named))
    .map((each) => ({ ...each, id: randomUUID(), pledge: next.id, due: null, carriedOverFrom: each.id, since }));
  await work.manager.insert(PledgeCommitmentRow, carried);
  await setTimers(work, { pledge: next.id });
  return next.id;
}
