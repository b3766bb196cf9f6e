import { z } from 'zod';
import type { ThingId } from '#workflow';

/** What is dated in a case. */
export const caseThing = z.custom<ThingId>(
  (value) => typeof value === 'string' && /^(track|task|handoff|fact):./.test(value),
  'must name a dated thing, such as task:police.concern-talk',
);

/** What is dated outside of cases: a commitment of a pledge, a duty of the municipality. It bears its id. */
export type RecordThing = `${'pledge' | 'duty'}:${string}`;
export const recordThing = z.custom<RecordThing>(
  (value) => typeof value === 'string' && /^(pledge|duty):./.test(value),
  'must name a commitment of a pledge or a duty',
);

/**
 * A thing as a row has it. Not looked into: one row that names nothing must not hold up the others, and what is wrong with it is
 * said when it rings.
 */
export const storedCaseThing = z.custom<ThingId>((value) => typeof value === 'string');
export const storedRecordThing = z.custom<RecordThing>((value) => typeof value === 'string');

/** The one neutral word that a notice and its mails say of what they are about. */
export const noticeWord = z.enum(['task', 'deadline', 'handoff', 'meeting', 'review', 'invitation', 'cancellation']);

/** What goes into somebody's calendar, or out of it. */
export const isInvitation = (word: z.output<typeof noticeWord>): boolean =>
  word === 'invitation' || word === 'cancellation';
