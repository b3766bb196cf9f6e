import { YoungPersonRow } from '#database';
import { DomainError } from '#use-case';
import type { Work } from '../work.js';
import { lockAsParty } from '../write-path/open-file.js';
import { mustBeYoung } from './birth-date.js';
import { encryptGuardians, type Guardian, isSameContact } from './contact.js';
import { custodyChange, type CustodySource, keepCustody, mustSaySource } from './custody.js';
import { identified } from './guardian-ids.js';
import { keepMarks, mustSayWhy } from './may-not-know.js';
import { personColumns, type ReferredPerson } from './save-own-record.js';

/** `custodySource` is needed where somebody came among the guardians, or went. */
export type CorrectedPerson = ReferredPerson & { guardians: Guardian[]; custodySource?: CustodySource | undefined };

/**
 * Writes the agency's own record of the young person anew: what was wrong, or became known later. Those whom it was shared with
 * keep what they were told, and correct their own.
 */
export async function correctYoungPerson(
  work: Work,
  reference: string,
  { guardians, custodySource, ...person }: CorrectedPerson,
  revision?: number,
): Promise<void> {
  const { manager, actor } = work;
  const file = await lockAsParty(work, { reference });
  const { id: caseId } = file;
  const mine = { caseId, agency: actor.agency };
  const before = await manager.findOneBy(YoungPersonRow, mine);
  if (before === null) throw new DomainError({ code: 'no-access' });
  if (revision !== undefined && revision !== before.revision) throw new DomainError({ code: 'conflict' });
  mustBeYoung(work, person.birthDate, '/birthDate');
  const known = keepMarks(identified(caseId, guardians, before.guardians), before.guardians);
  mustSayWhy(known, '/guardians', before.guardians);
  const custody = custodyChange(before.guardians, known);
  mustSaySource(custody, custodySource);
  const isMarked = person.protectedIdentity === true && !before.protectedIdentity;
  await manager.update(YoungPersonRow, mine, {
    ...asItWas(work, personColumns(work, person, ''), before),
    ...(isMarked ? { protectedBy: actor.account } : {}),
    // Whoever corrects an address does not lift a protection that they left out.
    protectedIdentity: before.protectedIdentity || person.protectedIdentity === true,
    guardians: encryptGuardians(work, known).map((guardian) => {
      const contact = before.guardians.find(({ id }) => id === guardian.id)?.contact;
      if (contact === undefined || guardian.contact === undefined) return guardian;
      return isSameContact(work, 'guardian-contact', contact, guardian.contact) ? { ...guardian, contact } : guardian;
    }),
    revision: before.revision + 1,
  });
  await keepCustody(work, file, custody, custodySource, person.birthDate);
}

/**
 * What reads as before stays as it was written, and is not this agency's own writing: where it was told wrongly, it is known by that, and
 * goes (`leave_out_frozen`).
 */
function asItWas(work: Work, now: ReturnType<typeof personColumns>, before: YoungPersonRow): typeof now {
  return {
    ...now,
    ...(now.numberLookUp === before.numberLookUp ? { number: before.number } : {}),
    ...(isSameContact(work, 'contact', before.contact, now.contact) ? { contact: before.contact } : {}),
  };
}
