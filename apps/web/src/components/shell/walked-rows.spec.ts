import { walkedRows } from './walked-rows.js';

it('what was said of other cases to one agency on one day is one row, with how often', () => {
  const event = (at: string, reference: string | null) => ({ at, reference, word: 'deadline' as const, to: 'Polisen' });
  const happened = [
    event('2026-12-01T09:00:00.000Z', null),
    event('2026-12-01T10:00:00.000Z', null),
    event('2026-12-01T10:00:00.000Z', 'K7QF-93MD'),
    event('2026-12-02T09:00:00.000Z', null),
  ];
  expect(walkedRows(happened).map(({ reference, times }) => [reference, times])).toEqual([
    [null, 2],
    ['K7QF-93MD', 1],
    [null, 1],
  ]);
});
