import type { Definition } from '#workflow';
import type { Drawing } from './drawing.js';

type Ladder = Definition['ladders'][string];
type RecipientRule = Ladder[number]['to'][number];

const owner: RecipientRule = { at: 'owner' };
const head: RecipientRule = { at: 'owner', role: 'head' };

/** Reminders of every way to say when, in the end to somebody above; some also to another kind of agency. */
export function ladders(draw: Drawing, kinds: string[]): Record<string, Ladder> {
  const other = (): RecipientRule[] => (draw.chance(40) ? [{ at: 'kind', kind: draw.one(kinds), role: 'worker' }] : []);
  return {
    usual: [
      { when: { before: { amount: 3, unit: 'calendar-day' } }, to: [owner] },
      { when: { onTheDay: '09:00' }, to: [owner, ...other()] },
      { when: { after: { amount: 1, unit: 'calendar-day' } }, to: [owner, head, ...other()] },
    ],
    early: [
      { when: { day: 2 }, to: [owner] },
      { when: { onTheDay: '16:00' }, to: [owner, head] },
      { when: { after: { amount: 1, unit: 'week' } }, to: [head] },
    ],
    steady: [
      { when: { in: { amount: 2, unit: 'working-day' } }, to: [owner, ...other()] },
      { when: { in: { amount: 1, unit: 'week' } }, to: [owner, head] },
    ],
    long: [
      { when: { before: { amount: 1, unit: 'month' } }, to: [owner] },
      { when: { before: { amount: 2, unit: 'week' } }, to: [owner] },
      { when: { after: { amount: 2, unit: 'working-day' } }, to: [head] },
    ],
    handoff: [
      { when: { in: { amount: 1, unit: 'working-day' } }, to: [{ at: 'receiver' }, { at: 'sender' }] },
      {
        when: { in: { amount: 5, unit: 'working-day' } },
        to: [{ at: 'receiver', role: 'head' }, { at: 'sender', role: 'head' }, ...other()],
      },
    ],
  };
}
