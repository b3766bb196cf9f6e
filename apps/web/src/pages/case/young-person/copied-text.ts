import type { CaseView, YoungPersonRecord } from '../../../api/api-types.js';

type Concern = NonNullable<CaseView['concern']>;

/** A line of what is copied: what it is, and what it says. */
export type Line = readonly [label: string, said: string | null];

type Found = Pick<YoungPersonRecord, 'address' | 'phone' | 'email'>;

/** How to reach somebody, on one line. */
export const foundOf = ({ phone, email, address }: Omit<Found, 'address'> & Partial<Found>): string =>
  [phone, email, address].filter((text) => text !== null && text !== undefined).join(', ');

/** Somebody's name and how to reach them, on one line. */
export const reachedOf = (person: { name: string; role?: string | null } & Parameters<typeof foundOf>[0]): string =>
  [person.role ? `${person.name} (${person.role})` : person.name, foundOf(person)].filter(Boolean).join(', ');

/** As a register takes it: one thing a line, and nothing of what is not known. */
export const textOf = (lines: readonly Line[]): string =>
  lines.flatMap(([label, said]) => (said === null || said === '' ? [] : [`${label}: ${said}`])).join('\n');

/**
 * What the day is on which an agency had a concern: it wrote it itself, it came in there as it was sent, or it was told of it later. A
 * statutory time counts from when it came in.
 */
export function receivedAs(
  { from, at, received, privateReporter }: Pick<Concern, 'from' | 'at' | 'received' | 'privateReporter'>,
  own: string | undefined,
): 'written' | 'came' | 'told' {
  if (from.id === own) return privateReporter === null ? 'written' : 'came';
  return received === at ? 'came' : 'told';
}
