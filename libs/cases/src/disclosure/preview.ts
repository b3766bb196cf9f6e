import { z } from 'zod';
import { row, type Snapshot } from '#database';
import type { ToldKind } from '#sharing';
import type { DisclosurePreview } from '../views/disclosure.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { type Contact, decryptContact, decryptGuardians } from '../young-person/contact.js';
import { numberInWriting } from '../young-person/personal-number.js';

const Picked = z.object({ picked: z.custom<Snapshot>() });

type Chosen = { receiver: string; kinds: ToldKind[]; ground: string | undefined };

/** What the receiver would read, on that ground: made by the function that a disclosure copies with. */
export async function readPreview(
  work: Work,
  file: CaseFile,
  { receiver, kinds, ground }: Chosen,
): Promise<DisclosurePreview> {
  const { manager, now } = work;
  const sql = 'select samspel.preview_disclosure($1, $2, $3, $4, $5) as picked';
  const found = await row(manager, Picked, sql, [file.id, receiver, kinds, ground ?? null, now]);
  return previewOf(work, found?.picked ?? {});
}

/** What was picked, as it is read. */
export function previewOf(work: Work, told: Snapshot): DisclosurePreview {
  return {
    identity: identityOf(work, told.identity),
    guardians: decryptGuardians(work, told.guardians ?? []).map(({ name, ...contact }) => ({
      name,
      ...whole(contact),
    })),
    ageBand: told.ageBand ?? null,
    concerns: told.concerns ?? [],
    facts: told.facts ?? null,
    occurredOn: told.occurredOn ?? null,
    place: told.place ?? null,
    assessment: told.assessment ?? null,
    strengths: told.strengths ?? null,
    childView: told.childView ?? null,
  };
}

function identityOf(work: Work, told: Snapshot['identity']): DisclosurePreview['identity'] {
  if (told === undefined) return null;
  const { keys, actor } = work;
  const { givenName, familyName, birthDate, number, contact, school = null, schoolClass = null } = told;
  return {
    givenName,
    familyName,
    birthDate,
    number: number === undefined ? null : numberInWriting(keys.decrypt(actor.municipality, 'number', number)),
    ...whole(decryptContact(work, 'contact', contact)),
    school,
    schoolClass,
  };
}

const whole = ({ address, phone, email }: Contact) => ({
  address: address ?? null,
  phone: phone ?? null,
  email: email ?? null,
});
