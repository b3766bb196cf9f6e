import { addDays, dateWords } from '../../apps/web/src/time.js';
import { WRITTEN_DAY } from './written-days.js';

const day = new RegExp(`^${WRITTEN_DAY}$`);

describe('a day as the screens write it', () => {
  const days = Array.from({ length: 800 }, (_, number) => addDays('2026-11-28', number));

  it('is known on every weekday and in every month, of this year and of another', () => {
    const words = days.flatMap((each) => [dateWords(each, 'sv'), dateWords(each, 'sv', '2026-11-28')]);
    expect(words.filter((each) => !day.test(each))).toEqual([]);
    expect(new Set(words.map((each) => each.slice(0, 3))).size).toBe(7);
  });

  it.each(['28 nov', 'lörd 28 nov', 'lör 28 november', 'om 3 dagar'])('"%s" is none', (words) => {
    expect(words).not.toMatch(day);
  });
});
