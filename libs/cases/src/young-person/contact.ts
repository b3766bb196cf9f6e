import { z } from 'zod';
import type { KeptGuardian } from '#database';
import type { Work } from '../work.js';

type Column = 'contact' | 'guardian-contact';

/** Where somebody is found. Encrypted as one, wherever it is kept. */
export const Contact = z.object({
  address: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});
export type Contact = { [field in keyof z.output<typeof Contact>]: z.output<typeof Contact>[field] | undefined };

export type Guardian = { name: string } & Contact;

/** Undefined where there is nothing to find somebody by. */
function encryptContact({ keys, actor }: Work, column: Column, contact: Contact): string | undefined {
  const { address, phone, email } = contact;
  if (address === undefined && phone === undefined && email === undefined) return undefined;
  return keys.encrypt(actor.municipality, column, JSON.stringify({ address, phone, email }));
}

function decryptContact(
  { keys, actor }: Work,
  column: Column,
  kept: string | null | undefined,
): z.output<typeof Contact> {
  return kept ? Contact.parse(JSON.parse(keys.decrypt(actor.municipality, column, kept))) : {};
}

export function encryptGuardians(work: Work, guardians: Guardian[]): KeptGuardian[] {
  return guardians.map(({ name, ...rest }) => {
    const contact = encryptContact(work, 'guardian-contact', rest);
    return contact === undefined ? { name } : { name, contact };
  });
}

export const decryptGuardians = (work: Work, kept: KeptGuardian[]): Guardian[] =>
  kept.map(({ name, contact }) => ({ name, ...decryptContact(work, 'guardian-contact', contact) }));
