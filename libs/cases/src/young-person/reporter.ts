import type { EncryptedColumn } from '#database';
import { Reporter } from '../views/people.js';
import type { Work } from '../work.js';

export type GivenReporter = { name: string } & Partial<Record<'role' | 'phone' | 'email', string | undefined>>;

type Column = Extract<EncryptedColumn, 'reporter' | 'private-reporter'>;

export function encryptReporter({ keys, actor }: Work, column: Column, reporter: GivenReporter): string {
  const { name, role = null, phone = null, email = null } = reporter;
  return keys.encrypt(actor.municipality, column, JSON.stringify({ name, role, phone, email }));
}

export function decryptReporter({ keys, actor }: Work, column: Column, kept: string | null): Reporter | null {
  return kept === null ? null : Reporter.parse(JSON.parse(keys.decrypt(actor.municipality, column, kept)));
}
