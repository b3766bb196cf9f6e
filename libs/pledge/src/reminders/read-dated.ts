import type { EntityManager } from 'typeorm';
import { type Calendar, type Day, type Instant, momentOf } from '#calendar';
import type { RecordThing } from '#clockwork';
import type { Deed } from '../commitment/progress-of.js';
import { type Dated, datedCommitment, datedDuty, type Promised, type Said } from './dated.js';
import { BEHIND } from './moments.js';

/** What timers belong to beside cases: a pledge with all its commitments, or one duty. */
export type Belonging = { pledge: string } | { duty: string };

/** A timer as the table has it. */
export type SetTimer = { thing: RecordThing; at: Instant; due: Day; agency: string };

export type Reminded = { municipality: string; dated: Dated[]; timers: SetTimer[] };

/** Hands of a person's unit of work or of the worker's: both see what dates are made of. */
export type Hands = { manager: Pick<EntityManager, 'query'>; calendar: Calendar };

/** Undefined where it isn't there, or isn't the asker's. */
export async function readDated(hands: Hands, belonging: Belonging): Promise<Reminded | undefined> {
  return 'pledge' in belonging ? readPledgeDates(hands, belonging.pledge) : readDutyDates(hands, belonging.duty);
}

type PledgeDates = {
  municipality: string;
  from: Day;
  to: Day;
  commitments: Promised[];
  deeds: Deed[];
  timers: SetTimer[];
};

/** When a thing was spoken of last, and whether it was said to be behind: its notices tell. */
const SAID = (thing: string): string => `
  'spoken', (select max(n.at) from samspel.notice n where n.case_id is null and n.thing = ${thing}),
  'behindTold', exists (
    select from samspel.notice n where n.case_id is null and n.thing = ${thing} and n.step = ${BEHIND})`;

const TIMERS = `coalesce((
  select jsonb_agg(jsonb_build_object('thing', t.thing, 'at', t.at, 'due', t.due, 'agency', t.agency)) from samspel.timer t`;

async function readPledgeDates({ manager, calendar }: Hands, id: string): Promise<Reminded | undefined> {
  const [row]: PledgeDates[] = await manager.query(
    `select p.municipality, p.from_day::text as "from", p.to_day::text as "to", coalesce((
         select jsonb_agg(jsonb_build_object('id', c.id, 'owner', c.owner, 'target', c.target, 'unit', c.unit, 'due', c.due,
           'since', c.since, ${SAID("'pledge:' || c.id")}))
         from samspel.pledge_commitment c where c.pledge = p.id), '[]') as commitments,
       coalesce((
         select jsonb_agg(jsonb_build_object('counts', a.counts, 'commitments', a.commitments))
         from samspel.pledge_activity a where a.pledge = p.id and a.status = 'done'), '[]') as deeds,
       ${TIMERS} where t.pledge = p.id), '[]') as timers
     from samspel.pledge p where p.id = $1`,
    [id],
  );
  if (row === undefined) return undefined;
  const { municipality, commitments, deeds, timers, ...period } = row;
  const dated = commitments.flatMap((each) => datedCommitment(written(each), deeds, period, calendar) ?? []);
  return { municipality, dated, timers: timers.map(setTimer) };
}

type DutyDates = { municipality: string; duty: Parameters<typeof datedDuty>[0]; timers: SetTimer[] };

async function readDutyDates({ manager, calendar }: Hands, id: string): Promise<Reminded | undefined> {
  const [row]: DutyDates[] = await manager.query(
    `select d.municipality, jsonb_build_object('id', d.id, 'agency', d.agency, 'due', d.next_due, 'since', d.since,
         ${SAID("'duty:' || d.id")}) as duty,
       ${TIMERS} where t.case_id is null and t.thing = 'duty:' || d.id), '[]') as timers
     from samspel.duty d where d.id = $1`,
    [id],
  );
  if (row === undefined) return undefined;
  const { municipality, duty, timers } = row;
  return { municipality, dated: [datedDuty(written(duty), calendar)], timers: timers.map(setTimer) };
}

/** Moments as they are kept everywhere: in UTC with milliseconds, so that they sort. */
function written<T extends Said>(said: T): T {
  return { ...said, since: instant(said.since), spoken: said.spoken === null ? null : instant(said.spoken) };
}

const setTimer = (timer: SetTimer): SetTimer => ({ ...timer, at: instant(timer.at) });
const instant = (text: string): Instant => momentOf(new Date(text));
