import type { YoungPersonRecord } from '../../../api/api-types.js';

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
