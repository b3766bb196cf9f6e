import { randomUUID } from 'node:crypto';
import { ReferralRow, YoungPersonRow } from '#database';
import type { Work } from '../work.js';
import { encryptGuardians, type Guardian } from './contact.js';

/** What was seen, kept apart from what is thought of it. */
export type Concern = {
  facts: string;
  assessment?: string | undefined;
  strengths?: string | undefined;
  childView?: string | undefined;
  concerns: string[];
  occurredOn?: string | undefined;
};

export type ReferredPerson = {
  givenName: string;
  familyName: string;
  birthDate: string;
  protectedIdentity?: boolean | undefined;
};

/** Whom a case is about, in the partition of the agency that says so. */
export async function savePerson(
  work: Work,
  caseId: string,
  { givenName, familyName, birthDate, protectedIdentity }: ReferredPerson,
  guardians: Guardian[],
): Promise<void> {
  const { manager, actor } = work;
  await manager.insert(YoungPersonRow, {
    id: randomUUID(),
    caseId,
    municipality: actor.municipality,
    agency: actor.agency,
    givenName,
    familyName,
    birthDate,
    protectedIdentity: protectedIdentity ?? false,
    guardians: encryptGuardians(work, guardians),
  });
}

/** What an agency wrote of its concern. `suspectsHarm` is null where it was not asked. */
export async function saveConcern(
  { manager, actor, now }: Work,
  caseId: string,
  concern: Concern & { suspectsHarm: ReferralRow['suspectsHarm']; wantsFeedback?: boolean | undefined },
): Promise<void> {
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
    suspectsHarm: concern.suspectsHarm,
    wantsFeedback: concern.wantsFeedback ?? false,
  });
}
