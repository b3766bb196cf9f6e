import { randomUUID } from 'node:crypto';
import { ConsentRow, run } from '#database';
import { invalid } from '#use-case';
import { givenByConsent, grounds } from '#sharing';
import { type CaseState, type Command } from '#workflow';
import { dayOf } from '#calendar';
import { execute } from '../write-path/execute.js';
import { readAsParty } from '../write-path/open-file.js';
import type { Work } from '../work.js';

export type NewConsent = {
  outcome: 'given' | 'declined' | 'withdrawn';
  /** The agencies that it covers; between them the case may be spoken of. */
  agencies: string[];
  givenBy: string[];
  until?: string | undefined;
  childView?: string | undefined;
};

/** The task that asks for it, and the fact that answers it. */
const ASKING = 'ask-consent';
export const ASKED = 'consent.asked';
/** The kind of fact that a consent is to the engine, one for each agency. */
export const CONSENT = 'consent';

/**
 * Records what the family answered, or that it takes a yes back: the consent itself, a fact for each agency it covers, and the
 * answer to the task that asked for it. On a yes, what the agency knows is passed on at once to the covered agencies that are
 * parties already, and so is what others among them have referred.
 */
export async function recordConsent(work: Work, reference: string, consent: NewConsent): Promise<void> {
  const { manager, actor, now } = work;
  const { agencies, definition } = await readAsParty(work, reference, 'consent');
  const { agencies: kinds } = definition;
  // An agency that takes no part in the workflow (the system's administration) is none to consent to.
  const unknown = consent.agencies.find((agency) => !Object.hasOwn(kinds, agencies[agency]?.kind ?? ''));
  if (unknown !== undefined)
    throw invalid(
      '/agencies',
      'unknown-agency',
      `Choose among the agencies of the municipality; there is no ${unknown}.`,
    );
  if (consent.outcome !== 'declined' && consent.agencies.length === 0) {
    throw invalid('/agencies', 'too-few', 'Choose the agencies that the consent covers.');
  }
  // A yes lets the agency that asked speak with those it names; a no that names nobody is said to the agency that asked.
  const asker = consent.outcome === 'given' || consent.agencies.length === 0 ? [actor.agency] : [];
  const about = [...new Set([...asker, ...consent.agencies])];
  if (consent.until !== undefined && consent.until < dayOf(now)) {
    throw invalid('/until', 'out-of-range', 'Give a day that is not earlier than today.');
  }
  const file = await execute(work, reference, ({ state: current }) => [
    ...consentFacts({ ...consent, agencies: about }, current),
    ...answered(current, actor.agency, consent.outcome),
  ]);
  await manager.insert(ConsentRow, {
    id: randomUUID(),
    caseId: file.id,
    municipality: file.municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    outcome: consent.outcome,
    givenBy: consent.givenBy,
    agencies: consent.outcome === 'given' ? about : consent.agencies,
    until: consent.until ?? null,
    childView: consent.childView ?? null,
  });
  if (consent.outcome !== 'given') return;
  const parties = new Set(Object.values(file.state.tracks).map((track) => track.agency));
  for (const agency of consent.agencies.filter((each) => parties.has(each) && each !== actor.agency)) {
    const disclosed = [file.id, agency, givenByConsent, grounds.consent.paragraph, 'consent', now];
    await run(manager, 'select samspel.disclose($1, $2, $3, $4, $5, $6)', disclosed);
  }
  const referred = [file.id, givenByConsent, grounds.consent.paragraph, now];
  await run(manager, 'select samspel.disclose_referred($1, $2, $3, $4)', referred);
}

function consentFacts({ outcome, agencies, until }: NewConsent, { facts }: CaseState): Command[] {
  const inForce = Object.values(facts).filter((fact) => fact.kind === CONSENT && fact.code === 'in-force');
  if (outcome === 'withdrawn' && !agencies.every((agency) => inForce.some(({ subject }) => subject === agency))) {
    throw invalid('/agencies', 'not-allowed', 'Choose among the agencies that consent is in force for.');
  }
  const code = outcome === 'given' ? 'in-force' : outcome;
  return agencies.map((subject) => ({
    do: 'record-fact',
    kind: CONSENT,
    code,
    subject,
    ...(until === undefined || outcome !== 'given' ? {} : { to: until }),
  }));
}

function answered(state: CaseState, agency: string, outcome: NewConsent['outcome']): Command[] {
  if (outcome === 'withdrawn') return [];
  const asking = Object.values(state.tasks).find((task) => task.definition === ASKING && task.agency === agency);
  return asking === undefined
    ? []
    : [{ do: 'do-task', task: asking.id, outcome: 'done', answers: { [ASKED]: outcome } }];
}
