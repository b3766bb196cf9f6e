import { countDifferent, difference } from './difference.js';

const timer = (thing: string, at = '2026-11-24T08:00:00.000Z') => ({ thing, at });

describe('the difference between timers', () => {
  it('is nothing where each is there as it is wanted, in any order', () => {
    const both = [timer('track:police'), timer('task:police.concern-talk')];
    expect(countDifferent(difference(both, both.toReversed()))).toBe(0);
  });

  it('sets what is missing or not as wanted, and cancels what nobody asks for', () => {
    const wanted = [timer('track:police'), timer('track:school'), timer('track:leisure')];
    const there = [timer('track:police'), timer('track:school', '2027-11-24T08:00:00.000Z'), timer('track:gone')];
    const different = difference(wanted, there);
    expect(different).toEqual({ set: [timer('track:school'), timer('track:leisure')], cancel: ['track:gone'] });
    expect(countDifferent(different)).toBe(3);
  });
});
