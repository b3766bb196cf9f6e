import { randomUUID } from 'node:crypto';
import { PlanRow } from '#database';
import { DomainError } from '#use-case';
import { lockAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';
import { type GoalAnswer, mustBeKnown, needsRead } from './needs.js';
import { keepsPlan } from './plan-keeper.js';

export type NewPlan = {
  goals: string[];
  answers?: GoalAnswer[] | undefined;
  childView?: string | undefined;
};

/** Writes what the plan is to reach, anew if it was written before. Its lines stand apart. */
export async function writePlan(work: Work, reference: string, plan: NewPlan, revision?: number): Promise<void> {
  const { manager, actor, now } = work;
  const file = await lockAsParty(work, { reference });
  const { id: caseId, municipality } = file;
  file.mustReadTexts();
  if (file.state.status === 'closed') throw new DomainError({ code: 'gone' });
  if (!keepsPlan(work, file)) throw new DomainError({ code: 'no-access' });
  const before = await manager.findOneBy(PlanRow, { caseId, agency: actor.agency });
  const known = before?.revision ?? 0;
  if (revision !== undefined && revision !== known) throw new DomainError({ code: 'conflict' });
  const { goals, answers = [], childView = null } = plan;
  const read = await needsRead(work, file);
  mustBeKnown(
    answers,
    goals,
    new Set([...read.map(({ id }) => id), ...(before?.answers ?? []).map(({ need }) => need)]),
  );
  const written = { byPerson: actor.account, at: new Date(now), goals, answers, childView, revision: known + 1 };
  if (before !== null) await manager.update(PlanRow, { id: before.id }, written);
  else await manager.insert(PlanRow, { id: randomUUID(), caseId, municipality, agency: actor.agency, ...written });
}
