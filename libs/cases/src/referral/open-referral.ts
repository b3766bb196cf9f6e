import { randomUUID } from 'node:crypto';
import { acts, type Act, grounds } from '#sharing';
import { type Guardian, ReferralRow, YoungPersonRow } from '#database';
import { type CaseState, type Command, dayOf, newCase } from '#workflow';
import { carryOut } from '../case/execute.js';
import type { CaseRow } from '../case/read-case.js';
import { stageTitle } from '../case/titles.js';
import { invalid } from '../errors.js';
import type { Receipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import { newReference } from './new-reference.js';

/** The workflow that a concern begins. */
const WORKFLOW = 'youth-concern';

export type NewReferral = {
  youngPerson: { givenName: string; familyName: string; birthDate: string; protectedIdentity?: boolean | undefined };
  guardians: Guardian[];
  facts: string;
  assessment?: string | undefined;
  strengths?: string | undefined;
  childView?: string | undefined;
  occurredOn?: string | undefined;
  concerns: string[];
  suspectsHarm: 'yes' | 'no' | 'unsure';
  statutoryReport: boolean;
  wantsFeedback?: boolean | undefined;
  sspfReferral: boolean;
  concernTalk: boolean;
};

/** Opens a case with the acts that were chosen, each kept apart and each given only what its ground allows. */
export async function openReferral(work: Work, referral: NewReferral): Promise<Receipt> {
  const chosen = chosenActs(work, referral);
  const definition = work.definitions.newest(WORKFLOW);
  const row = await newRow(work, newCase(newReference(), definition.workflow, definition.version));
  for (const act of chosen) mustHaveReceiver(row, act);
  await insertCase(work, row);
  const facts = chosen.map((act): Command => ({ do: 'record-fact', kind: acts[act].fact, code: acts[act].code }));
  const { state } = await carryOut(work, row, facts);
  await keepOwnRecord(work, row.id, referral);
  const { actor, manager, now } = work;
  const receipt: Receipt = { reference: row.reference, acts: [] };
  for (const act of chosen) {
    const { fact, receiver, gives, ground } = acts[act];
    const track = Object.values(state.tracks).find((each) =>
      definition.tracks[each.definition]?.opensOn.facts.includes(fact),
    );
    if (track === undefined) throw new Error(`No track of ${definition.workflow} opens on ${fact}.`);
    if (track.agency !== actor.agency) {
      const disclosed = [row.id, track.agency, gives, grounds[ground].paragraph, act, now];
      await manager.query('select samspel.disclose($1, $2, $3, $4, $5, $6)', disclosed);
    }
    const stage = definition.tracks[track.definition]?.stages[track.stage];
    receipt.acts.push({
      act,
      agency: { id: track.agency, kind: receiver, name: row.agencies[track.agency]?.name ?? track.agency },
      stage: stageTitle(definition, track.definition, track.stage),
      due: track.clock.due,
      source: stage?.due.source ?? 'local',
      receives: gives,
    });
  }
  return receipt;
}

const POINTERS: Record<Act, string> = {
  'statutory-report': '/statutoryReport',
  'sspf-referral': '/sspfReferral',
  'concern-talk': '/concernTalk',
};

function mustHaveReceiver({ agencies }: CaseRow, act: Act): void {
  if (Object.values(agencies).some(({ kind }) => kind === acts[act].receiver)) return;
  throw invalid(
    POINTERS[act],
    'no-receiver',
    `The municipality has no agency that takes this: add one of kind ${acts[act].receiver}.`,
  );
}

function chosenActs({ actor, now }: Work, referral: NewReferral): Act[] {
  const { suspectsHarm, statutoryReport, sspfReferral, concernTalk, youngPerson, occurredOn } = referral;
  const today = dayOf(now);
  if (suspectsHarm === 'yes' && !statutoryReport) {
    throw invalid(
      '/statutoryReport',
      'duty-to-report',
      'Whoever knows or suspects that a child fares ill has to report at once (SoL 19 kap. 1 §).',
    );
  }
  if (concernTalk && actor.kind !== 'police') {
    throw invalid(
      '/concernTalk',
      'not-allowed',
      'A concern talk is opened by the police. Choose a statutory report or an SSPF referral.',
    );
  }
  if (youngPerson.birthDate > today || youngPerson.birthDate < `${Number(today.slice(0, 4)) - 30}`) {
    throw invalid(
      '/youngPerson/birthDate',
      'out-of-range',
      'Give the birth date of a young person, not later than today.',
    );
  }
  if (occurredOn !== undefined && occurredOn > today)
    throw invalid('/occurredOn', 'out-of-range', 'Give a day that is not later than today.');
  const chosen: Act[] = [
    ...(statutoryReport ? (['statutory-report'] as const) : []),
    ...(sspfReferral ? (['sspf-referral'] as const) : []),
    ...(concernTalk ? (['concern-talk'] as const) : []),
  ];
  if (chosen.length === 0)
    throw invalid(
      '/statutoryReport',
      'nothing-chosen',
      'Choose at least one of statutory report, SSPF referral and concern talk.',
    );
  return chosen;
}

async function newRow({ manager, actor, now }: Work, state: CaseState): Promise<CaseRow> {
  const directory: { id: string; kind: string; name: string }[] = await manager.query(
    'select id, kind, name from samspel.agency',
  );
  const agencies = Object.fromEntries(directory.map(({ id, kind, name }) => [id, { kind, name }]));
  return {
    id: randomUUID(),
    reference: state.reference,
    municipality: actor.municipality,
    state,
    opened: new Date(now),
    agencies,
  };
}

/** The row comes first, since everything else points at it; its checks wait until the decision is written. */
async function insertCase({ manager, actor, now }: Work, row: CaseRow): Promise<void> {
  await manager.query(
    `with opened as (
       insert into samspel.concern_case (id, reference, municipality, workflow, version, status, seq, state, opened_at)
       values ($1, $2, $3, $4, $5, 'new', 0, $6, $7)
     )
     insert into samspel.party (case_id, agency, municipality, opened_at) values ($1, $8, $3, $7)`,
    [
      row.id,
      row.reference,
      row.municipality,
      row.state.workflow,
      row.state.version,
      JSON.stringify(row.state),
      now,
      actor.agency,
    ],
  );
}

async function keepOwnRecord({ manager, actor, now }: Work, caseId: string, referral: NewReferral): Promise<void> {
  const mine = { caseId, municipality: actor.municipality, agency: actor.agency };
  const { youngPerson, guardians } = referral;
  await manager.insert(YoungPersonRow, {
    ...mine,
    id: randomUUID(),
    givenName: youngPerson.givenName,
    familyName: youngPerson.familyName,
    birthDate: youngPerson.birthDate,
    protectedIdentity: youngPerson.protectedIdentity ?? false,
    guardians,
  });
  await manager.insert(ReferralRow, {
    ...mine,
    id: randomUUID(),
    byPerson: actor.account,
    at: new Date(now),
    facts: referral.facts,
    assessment: referral.assessment ?? null,
    strengths: referral.strengths ?? null,
    childView: referral.childView ?? null,
    concerns: referral.concerns,
    occurredOn: referral.occurredOn ?? null,
    suspectsHarm: referral.suspectsHarm,
    wantsFeedback: referral.wantsFeedback ?? false,
  });
}
