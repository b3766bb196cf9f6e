import { randomUUID } from 'node:crypto';
import { dayOf } from '#calendar';
import { invalid } from '#use-case';
import { type Command, type Definition, type TaskDefinition, taskDefinition } from '#workflow';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { execute } from '../write-path/execute.js';
import { orNoAccess, readAsParty } from '../write-path/open-file.js';
import { checkAnswer, kindsOf } from './check-answer.js';
import { discloseOnConsent } from './disclose-on-consent.js';
import { mustBeKnown, mustHaveBeenAsked, readFamily } from './family.js';
import { freeOwnData } from './free-own-data.js';
import type { NewConsent } from './new-consent.js';
import { saveAnswer, type Told } from './save-answer.js';

/**
 * Records what the family answered, or that it takes a yes back: the row that says whom it joins and of what, the fact that what is
 * required is asked of, and the answer to the task that asked for it. On a yes, what the agency knows is passed on at once to the
 * parties that it names.
 */
export async function recordConsent(work: Work, reference: string, consent: NewConsent): Promise<void> {
  const { actor, now } = work;
  const { outcome, agencies } = consent;
  const before = await readAsParty(work, reference);
  orNoAccess(before.definition.vocabulary.consent);
  if (outcome !== 'declined' && agencies.length === 0)
    throw invalid('/agencies', 'too-few', 'Choose the agencies that the consent covers.');
  if (consent.until !== undefined && consent.until < dayOf(now))
    throw invalid('/until', 'out-of-range', 'Give a day that is not earlier than today.', { from: dayOf(now) });
  // A yes lets the agency that asked speak with those it names; a no that names nobody is said to the agency that asked.
  const asker = outcome === 'given' || agencies.length === 0 ? [actor.agency] : [];
  const named = [...new Set([...asker, ...agencies])];
  const family = await readFamily(work, before);
  mustHaveBeenAsked(family, consent.givenBy);
  if (consent.whose === 'guardian') {
    mustBeKnown(family, consent.givenBy);
    return freeOwnData(work, reference, consent);
  }
  const cap = outcome === 'given' ? checkAnswer(work, family, consent) : undefined;
  const kinds = outcome === 'given' ? kindsOf(work, consent) : [];
  const id = randomUUID();
  const until = consent.until ?? cap;
  const file = await execute(work, reference, (current) => [
    commandOf({ id, outcome, named, kinds, until }),
    ...answered(current, actor.agency, outcome),
  ]);
  const fact = Object.values(file.state.facts).find(({ subject }) => subject === id);
  await saveAnswer(work, file, consent, { id, named, kinds }, fact?.to ?? null);
  if (outcome === 'given') await discloseOnConsent(work, file, id);
}

function commandOf({
  id: consent,
  outcome,
  named,
  kinds,
  until,
}: Told & { outcome: NewConsent['outcome']; until: string | undefined }): Command {
  if (outcome === 'withdrawn') return { do: 'withdraw-consent', agencies: named };
  const to = until === undefined || outcome === 'declined' ? {} : { to: until };
  return { do: 'record-consent', consent, outcome, joins: named, kinds, ...to };
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
