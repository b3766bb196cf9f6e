import { z } from 'zod';
import type { KeptGuardian } from '#database';
import type { Work } from '../work.js';

type Column = 'contact' | 'guardian-contact';

/** Where somebody is found. Encrypted as one, wherever it is kept. */
export type Contact = { address?: string | undefined; phone?: string | undefined; email?: string | undefined };

/**
 * A guardian. One of whom it may be assumed that the child is harmed if they are told may not know (OSL 12 kap. 3 §), and why is
 * written down.
 */
export type Guardian = {
  /** Who it is within the case, whatever place they have among the guardians; left out by who writes somebody down. */
  id?: string | undefined;
  name: string;
  mayNotKnow?: boolean | undefined;
  whyMayNotKnow?: string | undefined;
} & Contact;

export type Identified = Guardian & { id: string };

const text = z.string().optional();
const Kept = z.object({ address: text, phone: text, email: text });

/** Undefined where there is nothing to find somebody by. */
export function encryptContact({ keys, actor }: Work, column: Column, contact: Contact): string | undefined {
  const { address, phone, email } = contact;
  if (address === undefined && phone === undefined && email === undefined) return undefined;
  return keys.encrypt(actor.municipality, column, JSON.stringify({ address, phone, email }));
}

export function decryptContact({ keys, actor }: Work, column: Column, kept: string | null | undefined): Contact {
  return kept ? Kept.parse(JSON.parse(keys.decrypt(actor.municipality, column, kept))) : {};
}

/** Whether two say the same: what is encrypted anew reads otherwise each time. */
export function isSameContact(work: Work, column: Column, one: string | null, other: string | null): boolean {
  const [a, b] = [one, other].map((kept) => JSON.stringify(decryptContact(work, column, kept)));
  return a === b;
}

export function encryptGuardians(work: Work, guardians: Identified[]): KeptGuardian[] {
  return guardians.map(({ id, name, mayNotKnow, whyMayNotKnow: why, ...rest }) => {
    const contact = encryptContact(work, 'guardian-contact', rest);
    return {
      id,
      name,
      ...(contact === undefined ? {} : { contact }),
      ...(mayNotKnow === true ? { mayNotKnow, ...(why === undefined ? {} : { why }) } : {}),
    };
  });
}

export const decryptGuardians = (work: Work, kept: KeptGuardian[]): Identified[] =>
  kept.map(({ id, name, contact, mayNotKnow = false, why }) => ({
    id,
    name,
    mayNotKnow,
    whyMayNotKnow: why,
    ...decryptContact(work, 'guardian-contact', contact),
  }));
