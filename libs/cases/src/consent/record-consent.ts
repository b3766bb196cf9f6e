import { randomUUID } from 'node:crypto';
import { ConsentRow, run } from '#database';
import { invalid } from '#use-case';
import { type Command, type Definition, type TaskDefinition, taskDefinition } from '#workflow';
import { dayOf } from '#calendar';
import { execute } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { orNoAccess, readAsParty } from '../write-path/open-file.js';
import { consentShare } from '../ground/what-is-given.js';
import type { Work } from '../work.js';

export type NewConsent = {
  outcome: 'given' | 'declined' | 'withdrawn';
  /** The agencies that it covers; between them the case may be spoken of. */
  agencies: string[];
  givenBy: string[];
  until?: string | undefined;
  childView?: string | undefined;
};

/**
 * Records what the family answered, or that it takes a yes back: the consent itself, a fact for each agency it covers, and the
 * answer to the task that asked for it. On a yes, what the agency knows is passed on at once to the covered agencies that are
 * parties already, and so is what others among them have referred.
 */
export async function recordConsent(work: Work, reference: string, consent: NewConsent): Promise<void> {
  const { manager, actor, now } = work;
  const { agencies, definition } = await readAsParty(work, reference);
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
    throw invalid('/until', 'out-of-range', 'Give a day that is not earlier than today.', { from: dayOf(now) });
  }
  const file = await execute(work, reference, (current) => [
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
  const { gives, paragraph } = consentShare(work);
  work.trail.goesOn(paragraph);
  const parties = new Set(Object.values(file.state.tracks).map((track) => track.agency));
  for (const agency of consent.agencies.filter((each) => parties.has(each) && each !== actor.agency)) {
    const disclosed = [file.id, agency, gives, paragraph, 'consent', now];
    await run(manager, 'select samspel.disclose($1, $2, $3, $4, $5, $6)', disclosed);
  }
  const referred = [file.id, gives, paragraph, now];
  await run(manager, 'select samspel.disclose_referred($1, $2, $3, $4)', referred);
}

/** One for each agency; in a workflow without consent there is none to record. */
function consentFacts({ outcome, agencies, until }: NewConsent, { state, definition }: CaseFile): Command[] {
  const names = orNoAccess(definition.vocabulary.consent);
  const inForce = Object.values(state.facts).filter(({ kind, code }) => kind === names.fact && code === names.inForce);
  if (outcome === 'withdrawn' && !agencies.every((agency) => inForce.some(({ subject }) => subject === agency))) {
    throw invalid('/agencies', 'not-allowed', 'Choose among the agencies that consent is in force for.');
  }
  const codes = { given: names.inForce, declined: names.declined, withdrawn: names.withdrawn };
  return agencies.map((subject) => ({
    do: 'record-fact',
    kind: names.fact,
    code: codes[outcome],
    subject,
    ...(until === undefined || outcome !== 'given' ? {} : { to: until }),
  }));
}

function answered({ state, definition }: CaseFile, agency: string, outcome: NewConsent['outcome']): Command[] {
  const { consentAsked } = definition.vocabulary;
  if (outcome === 'withdrawn' || consentAsked === undefined) return [];
  const asking = Object.values(state.tasks).find(
    (task) => task.agency === agency && asksConsent(definition, taskDefinition(definition, state, task)),
  );
  if (asking === undefined) return [];
  const answers = { [consentAsked.fact]: consentAsked[outcome] };
  return [{ do: 'do-task', task: asking.id, outcome: 'done', answers }];
}

/** Whether a task is to ask the family for consent. */
export function asksConsent({ vocabulary }: Definition, task: TaskDefinition | undefined): boolean {
  const asked = vocabulary.consentAsked?.fact;
  return asked !== undefined && task?.asks.includes(asked) === true;
}
