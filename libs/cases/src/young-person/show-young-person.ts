import { z } from 'zod';
import { day, type KeptGuardian } from '#database';
import { DomainError } from '#use-case';
import type { YoungPersonRecord } from '../views/young-person.js';
import type { Work } from '../work.js';
import { moreOf, readMoreAsParty } from '../write-path/open-file.js';
import { type Contact, decryptContact, decryptGuardians } from './contact.js';
import { numberInWriting } from './personal-number.js';
import { recordOf } from './young-person.js';

const Kept = z.object({
  given_name: z.string().nullable(),
  family_name: z.string().nullable(),
  birth_date: day.nullable(),
  protected_identity: z.boolean().nullable(),
  number: z.string().nullable(),
  contact: z.string().nullable(),
  school: z.string().nullable(),
  school_class: z.string().nullable(),
  guardians: z.array(z.custom<KeptGuardian>()).nullable(),
  revision: z.int().nullable(),
});

const RECORD = moreOf(
  Kept,
  `, y.given_name, y.family_name, y.birth_date::text as birth_date, y.protected_identity, y.number, y.contact, y.school,
   y.school_class, y.guardians, y.revision`,
  recordOf('p.agency'),
);

/** The agency's own record of the young person. Who has been told no more than an age has none. */
export async function showYoungPerson(work: Work, reference: string): Promise<YoungPersonRecord> {
  const { more } = await readMoreAsParty(work, RECORD, reference);
  const { given_name: givenName, family_name: familyName, birth_date: birthDate, number, revision } = more;
  if (givenName === null || familyName === null || birthDate === null) throw new DomainError({ code: 'no-access' });
  return {
    givenName,
    familyName,
    birthDate,
    number: number === null ? null : numberInWriting(work.keys.decrypt(work.actor.municipality, 'number', number)),
    ...found(decryptContact(work, 'contact', more.contact)),
    school: more.school,
    schoolClass: more.school_class,
    protectedIdentity: more.protected_identity === true,
    guardians: decryptGuardians(work, more.guardians ?? []).map(
      ({ id, name, mayNotKnow = false, whyMayNotKnow = null, ...contact }) => ({
        id,
        name,
        ...found(contact),
        mayNotKnow,
        whyMayNotKnow,
      }),
    ),
    revision: revision ?? 0,
  };
}

const found = ({ address, phone, email }: Contact) => ({
  address: address ?? null,
  phone: phone ?? null,
  email: email ?? null,
});
