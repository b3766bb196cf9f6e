import { PledgeCommitmentRow, PledgeRow, rows } from '#database';
import { dayOf } from '#calendar';
import { sets } from '../closed-sets.js';
import { progressOf } from '../commitment/progress-of.js';
import { mayDo } from '../kinds/activities.js';
import { recordKinds, Records } from '../kinds/record-kinds.js';
import { listPlaces } from '../place/list-places.js';
import { listRecords, rowsOf } from '../record/list-records.js';
import { readPledge } from '../record/read-pledge.js';
import { mayKeep, mayLog, type Work } from '../work.js';
import { type PledgeView, TalkCount } from './pledge-view.js';

/** A pledge with everything that was recorded for it. */
export async function showPledge(work: Work, id: string): Promise<PledgeView> {
  const { municipality: _wall, ...pledge } = await readPledge(work, id);
  const records = Records.parse(await listRecords(work, recordKinds, id));
  const dates = { from: pledge.from, to: pledge.to, today: dayOf(work.now) };
  return {
    ...pledge,
    mayKeep: mayKeep(work),
    mayLog: mayLog(work),
    mayDo: sets.kind.filter((kind) => mayDo(work, kind)),
    ...records,
    commitments: records.commitments.map((each) => ({
      ...each,
      progress: progressOf(each, records.activities, dates),
    })),
    places: await listPlaces(work),
    talks: await talksOf(work, id),
    next: await nextOf(work, id),
  };
}

/** What the cases tell a pledge of this town: numbers of talks, few ones pooled by the database itself. */
async function talksOf({ manager }: Work, id: string): Promise<TalkCount[]> {
  return rows(manager, TalkCount, 'select year, cause, talks from samspel.concern_talks_held($1)', [id]);
}

async function nextOf(work: Work, id: string): Promise<PledgeView['next']> {
  const next = await work.manager.findOneBy(PledgeRow, { carriedOverFrom: id });
  if (next === null) return null;
  const commitments = await rowsOf(work, PledgeCommitmentRow, next.id);
  const carriedOver = commitments.flatMap(({ carriedOverFrom, text }) => (carriedOverFrom === null ? [] : [text]));
  return { id: next.id, from: next.from, to: next.to, parties: next.parties, carriedOver };
}
