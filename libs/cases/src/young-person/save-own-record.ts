import { randomUUID } from 'node:crypto';
import { ReferralRow, YoungPersonRow } from '#database';
import type { Work } from '../work.js';
import { type Contact, encryptContact, encryptGuardians, type Guardian } from './contact.js';
import { identified } from './guardian-ids.js';
import { numberOf } from './personal-number.js';
import { encryptReporter, type GivenReporter } from './reporter.js';

/** What was seen, kept apart from what is thought of it. */
export type Concern = {
  facts: string;
  assessment?: string | undefined;
  strengths?: string | undefined;
  childView?: string | undefined;
  concerns: string[];
  occurredOn?: string | undefined;
  place?: string | undefined;
  /** The professional who reports: whoever writes it down, unless another is named. */
  reporter?: GivenReporter | undefined;
  /** Who told the agency as a private person. Passed on to nobody (OSL 26 kap. 5 §). */
  privateReporter?: GivenReporter | undefined;
};

export type ReferredPerson = Contact & {
  givenName: string;
  familyName: string;
  birthDate: string;
  protectedIdentity?: boolean | undefined;
  /** Personnummer or samordningsnummer. */
  number?: string | undefined;
  school?: string | undefined;
  schoolClass?: string | undefined;
};

/** Whom a case is about, in the partition of the agency that says so. `at` is where in the request it does. */
export async function savePerson(
  work: Work,
  caseId: string,
  person: ReferredPerson,
  guardians: Guardian[],
  at = '/youngPerson',
): Promise<void> {
  const { manager, actor } = work;
  await manager.insert(YoungPersonRow, {
    id: randomUUID(),
    caseId,
    municipality: actor.municipality,
    agency: actor.agency,
    ...personColumns(work, person, at),
    guardians: encryptGuardians(work, identified(caseId, guardians)),
  });
}

/** The same as its row has it: encrypted, with what the number is found by beside it. */
export function personColumns(work: Work, person: ReferredPerson, at: string) {
  const { givenName, familyName, birthDate, protectedIdentity = false, school = null, schoolClass = null } = person;
  const { keys, actor } = work;
  const number = numberOf(person, at);
  return {
    givenName,
    familyName,
    birthDate,
    protectedIdentity,
    number: number === undefined ? null : keys.encrypt(actor.municipality, 'number', number),
    numberLookUp: number === undefined ? null : keys.lookUp(actor.municipality, number),
    contact: encryptContact(work, 'contact', person) ?? null,
    school,
    schoolClass,
  };
}

/** What an agency wrote of its concern. `suspectsHarm` is null where it was not asked. */
export async function saveConcern(
  work: Work,
  caseId: string,
  concern: Concern & { suspectsHarm: ReferralRow['suspectsHarm']; wantsFeedback?: boolean | undefined },
): Promise<void> {
  const { manager, actor, now } = work;
  const { reporter, privateReporter } = concern;
  await manager.insert(ReferralRow, {
    id: randomUUID(),
    caseId,
    municipality: actor.municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    facts: concern.facts,
    assessment: concern.assessment ?? null,
    strengths: concern.strengths ?? null,
    childView: concern.childView ?? null,
    concerns: concern.concerns,
    occurredOn: concern.occurredOn ?? null,
    place: concern.place ?? null,
    reporter: reporter === undefined ? null : encryptReporter(work, 'reporter', reporter),
    privateReporter: privateReporter === undefined ? null : encryptReporter(work, 'private-reporter', privateReporter),
    suspectsHarm: concern.suspectsHarm,
    wantsFeedback: concern.wantsFeedback ?? false,
  });
}
