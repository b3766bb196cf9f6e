import { nextAttempt } from './next-attempt.js';

const planned = '2026-09-08T07:00:00.000Z';

describe('the next attempt', () => {
  it('waits longer each time, and then half a day', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((attempts) => {
      const next = nextAttempt(attempts, planned, planned);
      return next === undefined ? undefined : (Date.parse(next) - Date.parse(planned)) / 60_000;
    });
    expect(waits).toEqual([1, 5, 15, 60, 240, 720, 720]);
  });

  it('is given up after five days', () => {
    expect(nextAttempt(12, planned, '2026-09-12T19:00:00.000Z')).toBe('2026-09-13T07:00:00.000Z');
    expect(nextAttempt(12, planned, '2026-09-12T19:00:00.001Z')).toBeUndefined();
  });
});
