import { isLate } from '#workflow';
import { CommitmentOutcomeRow, CommitmentRow, PlanRow } from '#database';
import { consented, type Consented, seesAgency, seesCommitment } from '#sharing';
import { mayRecord } from '#workflow';
import { dayOf } from '#calendar';
import { type CaseRow, readCase } from '../write-path/read-case.js';
import { agencyView } from '../visibility/seen.js';
import type { CommitmentView, PlanView } from '../views/plan.js';
import type { Work } from '../work.js';
import { COMMITMENT, keepsPlan, mayTell } from './plan-keeper.js';

/** The plan: its goals under consent, one's own lines, and under consent the others'. */
export async function showPlan(work: Work, reference: string): Promise<PlanView> {
  const { manager, actor, now, definitions } = work;
  const row = await readCase(work, reference, 'plan');
  const consents = consented(Object.values(row.state.facts), dayOf(now));
  const plans = await manager.find(PlanRow, { where: { caseId: row.id }, order: { at: 'desc' } });
  const plan = plans.find(({ agency }) => seesAgency(actor.agency, agency, consents));
  const definition = definitions.get(row.state.workflow, row.state.version);
  const mine = keepsPlan(work, row.state, definition);
  const holders = mayRecord(definition, COMMITMENT, actor)
    ? await holdersOf(work, row, mine ? consents : new Set())
    : [];
  return {
    goals: plan?.goals ?? [],
    childView: plan?.childView ?? null,
    from: plan === undefined ? null : agencyView({ row }, plan.agency),
    at: plan?.at.toISOString() ?? null,
    mine,
    holders,
    revision: plans.find(({ agency }) => agency === actor.agency)?.revision ?? 0,
    commitments: await commitmentViews(work, row, consents),
  };
}

/** For whom a line may be written: oneself, and whoever takes part and is covered by the consent given. */
async function holdersOf({ manager, actor }: Work, row: CaseRow, consents: Consented): Promise<PlanView['holders']> {
  const parties: { agency: string }[] = await manager.query('select agency from samspel.party where case_id = $1', [
    row.id,
  ]);
  const others = parties.filter(({ agency }) => agency !== actor.agency && seesAgency(actor.agency, agency, consents));
  return [actor.agency, ...others.map(({ agency }) => agency).sort()].map((agency) => agencyView({ row }, agency));
}

async function commitmentViews(work: Work, row: CaseRow, consents: Consented): Promise<CommitmentView[]> {
  const { manager, actor } = work;
  const lines = await manager.find(CommitmentRow, { where: { caseId: row.id }, order: { due: 'asc', id: 'asc' } });
  const outcomes = await manager.findBy(CommitmentOutcomeRow, { caseId: row.id });
  const told = outcomes.filter(({ agency }) => seesAgency(actor.agency, agency, consents));
  return lines.flatMap((line) => {
    const seen = seesCommitment(actor, line, consents);
    if (seen === undefined) return [];
    const view = commitmentView(work, row, line);
    if (seen === 'what-and-when') return [{ ...view, person: null, status: null, late: false }];
    return [{ ...view, comment: told.find(({ commitment }) => commitment === line.id)?.comment ?? null }];
  });
}

/** Whether it is open is the engine's to say; what it is about, the row's. */
function commitmentView(work: Work, row: CaseRow, line: CommitmentRow): CommitmentView {
  const { state } = row;
  const fact = Object.values(state.facts).find(({ kind, subject }) => kind === COMMITMENT && subject === line.id);
  const status = statusOf(fact?.code);
  return {
    id: line.id,
    what: line.what,
    due: line.due,
    holder: agencyView({ row }, line.holder),
    person:
      line.personName === null || line.personRole === null ? null : { name: line.personName, role: line.personRole },
    mine: mayTell(work, line, state, work.definitions.get(state.workflow, state.version)),
    status,
    late: status === 'open' && isLate(line, work.now),
    comment: null,
  };
}

function statusOf(code: string | undefined): CommitmentView['status'] {
  return code === 'open' || code === 'kept' || code === 'dropped' ? code : null;
}
