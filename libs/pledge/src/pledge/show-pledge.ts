import {
  ActivityRow,
  ContactRow,
  EventRow,
  EvidenceRow,
  FocusAreaRow,
  GroupRow,
  IndicatorRow,
  MeasureRow,
  PictureRow,
  PledgeCommitmentRow,
  PledgeRow,
  TipsRow,
  WishRow,
} from '#database';
import { dayOf } from '#calendar';
import { progressOf } from '../commitment/progress-of.js';
import { listPlaces } from '../place/list-places.js';
import { listRecords } from '../record/list-records.js';
import { Indicator } from '../views/indicator.js';
import { Commitment, Contact, Evidence, FocusArea, Wish } from '../views/plan.js';
import type { PledgeView, TalkCount } from '../views/pledge.js';
import { Activity, Event, Group, Measure, Picture, Tips } from '../views/work.js';
import { mayKeep, mayLog, type Work } from '../work.js';
import { readPledge } from './read-pledge.js';

/** A pledge with everything that was recorded for it. */
export async function showPledge(work: Work, id: string): Promise<PledgeView> {
  const row = await readPledge(work, id);
  const { municipality: _wall, ...pledge } = row;
  const commitments = await listRecords(work, PledgeCommitmentRow, Commitment, id);
  const events = await listRecords(work, EventRow, Event, id);
  const focusAreas = await listRecords(work, FocusAreaRow, FocusArea, id);
  const evidence = await listRecords(work, EvidenceRow, Evidence, id);
  const wishes = await listRecords(work, WishRow, Wish, id);
  const activities = (await listRecords(work, ActivityRow, Activity, id)).map((each) => ({
    ...each,
    event: each.event === null ? null : (among(events)([each.event])[0] ?? null),
    commitments: among(commitments)(each.commitments),
  }));
  const dates = { from: row.from, to: row.to, today: dayOf(work.now) };
  return {
    ...pledge,
    mayKeep: mayKeep(work),
    mayLog: mayLog(work),
    focusAreas,
    evidence: evidence.map((each) => ({
      ...each,
      focusAreas: among(focusAreas)(each.focusAreas),
      commitments: among(commitments)(each.commitments),
    })),
    commitments: commitments.map((each) => ({ ...each, progress: progressOf(each, activities, dates) })),
    activities,
    measures: await listRecords(work, MeasureRow, Measure, id),
    places: await listPlaces(work),
    events,
    groups: await listRecords(work, GroupRow, Group, id),
    tips: await listRecords(work, TipsRow, Tips, id),
    wishes: wishes.map((each) => ({ ...each, activities: among(activities)(each.activities) })),
    contacts: await listRecords(work, ContactRow, Contact, id),
    pictures: await listRecords(work, PictureRow, Picture, id),
    indicators: await listRecords(work, IndicatorRow, Indicator, id),
    talks: await talksOf(work, id),
    next: await nextOf(work, id),
  };
}

/** A record that was taken away is named by others still, whose agencies alone may change them: it isn't shown any more. */
function among(there: { id: string }[]): (ids: string[]) => string[] {
  const known = new Set(there.map(({ id }) => id));
  return (ids) => ids.filter((id) => known.has(id));
}

/** What the cases tell a pledge of this town: numbers of talks, few ones pooled by the database itself. */
async function talksOf({ manager }: Work, id: string): Promise<TalkCount[]> {
  return manager.query('select year, cause, talks from samspel.concern_talks_held($1)', [id]);
}

async function nextOf(work: Work, id: string): Promise<PledgeView['next']> {
  const next = await work.manager.findOneBy(PledgeRow, { carriedOverFrom: id });
  if (next === null) return null;
  const commitments = await listRecords(work, PledgeCommitmentRow, Commitment, next.id);
  const carriedOver = commitments.flatMap(({ carriedOverFrom, text }) => (carriedOverFrom === null ? [] : [text]));
  return { id: next.id, from: next.from, to: next.to, parties: next.parties, carriedOver };
}
