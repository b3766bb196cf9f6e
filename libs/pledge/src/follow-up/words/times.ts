const month = new Intl.DateTimeFormat('sv', { month: 'long', timeZone: 'UTC' });

/** A season is three whole months of one year. */
const seasons: Record<string, string> = {
  '03-01 05-31': 'under våren',
  '06-01 08-31': 'under sommaren',
  '09-01 11-30': 'under hösten',
};

type Span = { from: string; to: string };

/** "24 mars", with the year where it isn't told from what stands around. */
export function dayWord(day: string, withYear = false): string {
  const text = `${Number(day.slice(8))} ${month.format(new Date(day))}`;
  return withYear ? `${text} ${day.slice(0, 4)}` : text;
}

/** "2020", "2021–2022", or from one day to another. */
export function periodWord({ from, to }: Span): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.endsWith('01-01') && to.endsWith('12-31')) return first === last ? first : `${first}–${last}`;
  return `${dayWord(from, first !== last)}–${dayWord(to, true)}`;
}

/** When within the pledge's period: "den 24 mars", "under våren", "i mars", "mellan den 2 mars och den 5 april"; nothing for all of it. */
export function whenWord({ from, to }: { from: string | null; to: string | null }, period: Span): string {
  if (from === null || (from === period.from && to === period.to)) return '';
  const withYear = period.from.slice(0, 4) !== period.to.slice(0, 4);
  if (to === null || from === to) return `den ${dayWord(from, withYear)}`;
  const year = withYear ? ` ${from.slice(0, 4)}` : '';
  const season = from.slice(0, 4) === to.slice(0, 4) ? seasons[`${from.slice(5)} ${to.slice(5)}`] : undefined;
  if (season !== undefined) return `${season}${year}`;
  if (from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01') && isLastOfMonth(to))
    return `i ${month.format(new Date(from))}${year}`;
  return `mellan den ${dayWord(from, withYear)} och den ${dayWord(to, withYear)}`;
}

function isLastOfMonth(day: string): boolean {
  return new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
}
