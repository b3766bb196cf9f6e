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
import { dayOf } from '#workflow';
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
  const activities = await listRecords(work, ActivityRow, Activity, id);
  const commitments = await listRecords(work, PledgeCommitmentRow, Commitment, id);
  const dates = { from: row.from, to: row.to, today: dayOf(work.now) };
  return {
    ...pledge,
    mayKeep: mayKeep(work),
    mayLog: mayLog(work),
    focusAreas: await listRecords(work, FocusAreaRow, FocusArea, id),
    evidence: await listRecords(work, EvidenceRow, Evidence, id),
    commitments: commitments.map((each) => ({ ...each, progress: progressOf(each, activities, dates) })),
    activities,
    measures: await listRecords(work, MeasureRow, Measure, id),
    places: await listPlaces(work),
    events: await listRecords(work, EventRow, Event, id),
    groups: await listRecords(work, GroupRow, Group, id),
    tips: await listRecords(work, TipsRow, Tips, id),
    wishes: await listRecords(work, WishRow, Wish, id),
    contacts: await listRecords(work, ContactRow, Contact, id),
    pictures: await listRecords(work, PictureRow, Picture, id),
    indicators: await listRecords(work, IndicatorRow, Indicator, id),
    talks: await talksOf(work, id),
    next: await nextOf(work, id),
  };
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
