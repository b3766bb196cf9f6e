import { periodAfter } from './period.js';

describe('the period after a pledge’s', () => {
  it.each([
    ['2026-01-01', '2026-12-31', '2027-01-01', '2027-12-31'],
    ['2027-01-01', '2028-12-31', '2029-01-01', '2030-12-31'],
    ['2026-03-01', '2026-08-31', '2026-09-01', '2027-03-03'],
  ])('%s to %s is followed by %s to %s, as long as it', (from, to, begins, ends) => {
    expect(periodAfter({ from, to })).toEqual({ from: begins, to: ends });
  });

  it.each([
    ['2100-01-01', '2199-12-31', null, null],
    ['2199-05-02', '2199-12-31', null, null],
    ['2101-01-01', '2180-12-31', '2181-01-01', null],
    ['2199-01-05', '2199-11-30', '2199-12-01', null],
  ])('after %s to %s, a day beyond the calendar is left to be chosen', (from, to, begins, ends) => {
    expect(periodAfter({ from, to })).toEqual({ from: begins, to: ends });
  });
});
