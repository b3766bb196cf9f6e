import { isLate } from '#calendar';
import { CommitmentOutcomeRow, CommitmentRow, PlanRow } from '#database';
import { type Consents, fieldsRead, opens } from '#sharing';
import { permissionsOf } from '#use-case';
import { mayRecord, ofFact } from '#workflow';
import type { CaseFile } from '../write-path/case-file.js';
import { readAsParty } from '../write-path/open-file.js';
import { readParties } from '../write-path/read-parties.js';
import type { CommitmentView, PlanView } from '../views/plan.js';
import { readerHere } from '../visibility/text-reader.js';
import type { Work } from '../work.js';
import { otherDoers } from '../words/doers.js';
import { codeTitle } from '../words/titles.js';
import { answerViews, needsRead } from './needs.js';
import { factOf, isShut, keepsPlan, mayAnswer, mayTell, statusOf } from './plan-keeper.js';

/** To whoever may not read of a protected identity: the case itself says that there is a plan. */
const SHUT: PlanView = {
  goals: [],
  answers: [],
  needs: [],
  childView: null,
  from: null,
  at: null,
  mine: false,
  holders: [],
  declineReasons: [],
  revision: 0,
  commitments: [],
};

/** The plan: its goals under consent, one's own lines, and under consent the others'. */
export async function showPlan(work: Work, reference: string): Promise<PlanView> {
  const { manager, actor } = work;
  const file = await readAsParty(work, reference);
  if (!file.readsTexts) return SHUT;
  const plans = await manager.find(PlanRow, { where: { caseId: file.id }, order: { at: 'desc' } });
  // The goals are words about the young person; whose secrecy may be weaker sees the lines alone.
  const reader = readerHere(work);
  const plan = plans.find(({ agency }) => fieldsRead('plan', reader, { by: agency }, file.consents).length > 0);
  const mine = keepsPlan(work, file);
  const needs = mine || plan !== undefined ? await needsRead(work, file) : [];
  const { definition, state } = file;
  const writes = state.status !== 'closed' && permissionsOf(work).includes('plan.write');
  const holders =
    writes && mayRecord(definition, definition.vocabulary.commitment?.fact, actor)
      ? await holdersOf(work, file, mine ? file.consents : [])
      : [];
  return {
    goals: plan?.goals ?? [],
    answers: answerViews(plan?.answers ?? [], needs),
    needs: mine ? needs : [],
    childView: plan?.childView ?? null,
    from: plan === undefined ? null : file.agency(plan.agency),
    at: plan?.at.toISOString() ?? null,
    mine,
    holders,
    declineReasons: declineReasons(file),
    revision: plans.find(({ agency }) => agency === actor.agency)?.revision ?? 0,
    commitments: await commitmentViews(work, file),
  };
}

/** For whom a line may be written: oneself, and whoever takes part and is covered by the consent given. */
async function holdersOf({ manager, actor }: Work, file: CaseFile, consents: Consents): Promise<PlanView['holders']> {
  const parties = await readParties(manager, file.id);
  const others = parties.filter(
    ({ agency }) => agency !== actor.agency && opens(consents, actor.agency, [agency], 'plan'),
  );
  return [actor.agency, ...others.map(({ agency }) => agency).sort()].map((agency) => file.agency(agency));
}

function declineReasons({ definition }: CaseFile): PlanView['declineReasons'] {
  const { commitment } = definition.vocabulary;
  return (commitment?.offer?.declined ?? []).map((code) => ({
    code,
    title: codeTitle(definition, commitment?.fact ?? '', code),
  }));
}

async function commitmentViews(work: Work, file: CaseFile): Promise<CommitmentView[]> {
  const { manager } = work;
  const { consents } = file;
  const reader = readerHere(work);
  const lines = await manager.find(CommitmentRow, { where: { caseId: file.id }, order: { due: 'asc', id: 'asc' } });
  const outcomes = await manager.find(CommitmentOutcomeRow, { where: { caseId: file.id }, order: { at: 'desc' } });
  return lines.flatMap((line) => {
    const read = fieldsRead('commitment', reader, { by: line.agency, line }, consents);
    if (read.length === 0) return [];
    const view = commitmentView(work, file, line);
    // Of an offer that ended with the consent, whoever was asked hears nothing more.
    if (line.holder === work.actor.agency && isShut(line, file)) return [];
    if (!read.includes('person'))
      return [{ ...view, thing: null, person: null, status: null, said: null, answerBy: null, late: false }];
    // It may have been told before a close that was undone.
    const isOver = view.status === 'kept' || view.status === 'dropped';
    const told = isOver ? outcomes.find(({ commitment }) => commitment === line.id) : undefined;
    const said =
      told && fieldsRead('commitment-outcome', reader, { by: told.agency, line }, consents).includes('comment');
    return [{ ...view, comment: said === true ? (told?.comment ?? null) : null }];
  });
}

/** Whether it is open is the engine's to say; what it is about, the row's. */
function commitmentView(work: Work, file: CaseFile, line: CommitmentRow): CommitmentView {
  const status = statusOf(file, line.id);
  const fact = factOf(file, line.id);
  const thing = fact === undefined ? null : ofFact(fact.id);
  return {
    id: line.id,
    thing,
    what: line.what,
    due: line.due,
    holder: file.agency(line.holder),
    person:
      line.personName === null || line.personRole === null ? null : { name: line.personName, role: line.personRole },
    mine: mayTell(work, line, file),
    answers: mayAnswer(work, line, file),
    doers: thing === null || line.holder !== work.actor.agency ? null : otherDoers(work, file.definition, thing),
    status,
    said: fact === undefined ? null : codeTitle(file.definition, fact.kind, fact.code),
    answerBy: status === 'offered' ? (fact?.clock?.due ?? null) : null,
    late: fact?.clock !== undefined && isLate(fact.clock, work.now),
    comment: null,
  };
}
