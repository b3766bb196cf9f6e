import { type CaseState, newCase } from '#workflow';
import { isStillRelevant } from './still-relevant.js';

const state: CaseState = {
  ...newCase('K7QF-93MD', 'youth-concern', 1),
  tracks: {
    police: {
      id: 'police',
      definition: 'police',
      agency: 'lindvik-polis',
      stage: 'talk-planned',
      opened: '2026-09-08T07:00:00.000Z',
      visit: 1,
      entered: '2026-09-08T07:00:00.000Z',
      clock: {
        from: '2026-09-08T07:00:00.000Z',
        statutory: '2026-09-22',
        due: '2026-09-22',
        next: '2026-09-19T07:00:00.000Z',
      },
      revision: 1,
    },
  },
};

describe('a mail', () => {
  it('is sent as long as its thing is open with the same date', () => {
    expect(isStillRelevant({ thing: 'track:police', occasion: { rung: 0 }, due: '2026-09-22' }, state)).toBe(true);
  });

  it('is not, once its thing is gone', () => {
    expect(
      isStillRelevant({ thing: 'task:police.concern-talk', occasion: { rung: 0 }, due: '2026-09-22' }, state),
    ).toBe(false);
  });

  it('is not, once its date moved', () => {
    expect(isStillRelevant({ thing: 'track:police', occasion: { rung: 1 }, due: '2026-09-15' }, state)).toBe(false);
  });

  it('is sent whatever the date, when it only asks to have a look', () => {
    expect(isStillRelevant({ thing: 'track:police', occasion: 'review', due: '2026-09-15' }, state)).toBe(true);
  });

  it('is always sent when it is news, but of a line of the plan that is something else by now', () => {
    const news = (thing: string) => isStillRelevant({ thing, occasion: 'news', due: '2026-09-22' }, state);
    expect(['handoff:7c1', 'track:school', 'review:1'].map(news)).toEqual([true, true, true]);
    expect(news('fact:commitment~1')).toBe(false);
    const at = '2026-09-08T07:00:00.000Z' as const;
    const offered = { kind: 'commitment', code: 'offered', from: at, at, by: 'p', agency: 'a' };
    const facts = { 'commitment~1': { ...offered, id: 'commitment~1' } } as const;
    expect(
      isStillRelevant({ thing: 'fact:commitment~1', occasion: 'news', due: '2026-09-22' }, { ...state, facts }),
    ).toBe(true);
  });
});
