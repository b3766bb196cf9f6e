import { randomUUID } from 'node:crypto';
import { addMonths, dayOf } from '#calendar';
import { givers } from '#sharing';
import { DomainError, invalid } from '#use-case';
import { mayRecord } from '#workflow';
import type { Work } from '../work.js';
import { lockAsParty } from '../write-path/open-file.js';
import { discloseAlong } from './disclose-on-consent.js';
import type { NewConsent } from './new-consent.js';
import { saveAnswer } from './save-answer.js';

/** No longer than a consent about the young person lasts. */
const LONGEST_MONTHS = 12;

/**
 * A guardian says yes to what is their own: how they are reached. It joins nobody about the young person, answers no task, and no
 * handoff stands on it; whoever shares the young person's may share this beside it. That they said no to it needs no row.
 */
export async function freeOwnData(work: Work, reference: string, consent: NewConsent): Promise<void> {
  const { actor, now } = work;
  const file = await lockAsParty(work, { reference });
  const { definition, state } = file;
  if (state.status === 'closed') throw invalid('', 'closed', 'The case is closed.');
  if (!mayRecord(definition, definition.vocabulary.consent?.fact, actor)) throw new DomainError({ code: 'no-access' });
  if (consent.outcome !== 'given')
    throw invalid(
      '/whose',
      'not-allowed',
      'A guardian who says no of their own data is not written down; leave it out.',
    );
  if (consent.givenBy.includes('young-person'))
    throw invalid('/givenBy', 'not-allowed', 'A guardian’s own data is freed by that guardian.', {
      allowed: givers.filter((who) => who !== 'young-person'),
    });
  const today = dayOf(now);
  const last = addMonths(today, LONGEST_MONTHS);
  const until = consent.until ?? last;
  if (until < today || until > last)
    throw invalid('/until', 'out-of-range', 'Give a day from today, and within a year.', { from: today, to: last });
  const named = [...new Set([actor.agency, ...consent.agencies])];
  const stranger = named.find((agency) => file.agencies[agency] === undefined);
  if (stranger !== undefined || named.length < 2)
    throw invalid('/agencies', 'too-few', 'Choose the agencies that it covers.');
  await saveAnswer(work, file, consent, { id: randomUUID(), named, kinds: ['guardians'] }, until);
  await discloseAlong(work, file, named);
}
