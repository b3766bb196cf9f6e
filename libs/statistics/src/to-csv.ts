import type { Count, Kept, Statistics } from './statistics.js';

type Line = [question: string, measure: string, agency: string, period: string, value: Count | null];

type Near = Statistics['nearMisses'][number];
const NEAR: Record<Near['what'], string> = {
  report: 'Registrerade för sent',
  check: 'Lagens frister som inte hölls',
  offer: 'Överlämningar nära att löpa ut obesvarade',
};
const WHY: Record<Near['causes'][number]['cause'], string> = {
  nobody: 'ingen hade tagit det',
  somebody: 'någon hade tagit det',
  'last-day': 'besvarade sista dagen',
  after: 'inte besvarade i tid',
};

/** Excel takes the file for UTF-8 by this, and not for what Windows called text. */
const BOM = '\uFEFF';

/** The same numbers for a Swedish Excel, one a line, parted by semicolons. What is kept back is said, never left blank. */
export function toCsv(statistics: Statistics): string {
  const lines = [
    ['Fråga', 'Mått', 'Part', 'Period', 'Värde'],
    ...linesOf(statistics).map(([question, measure, agency, period, value]) => [
      question,
      measure,
      agency,
      period,
      said(value, statistics.limit),
    ]),
  ];
  return BOM + lines.map((line) => `${line.map(field).join(';')}\r\n`).join('');
}

function linesOf(statistics: Statistics): Line[] {
  const { from, to, firstTalk, deadlines, handoffs, talks, commitments, concerns, firstSeen, now } = statistics;
  const year = `${from}–${to}`;
  const quarter = (n: number): string => `${from.slice(0, 4)} kv ${n}`;
  return [
    ['Första samtalet', 'Mål, dagar', '', year, firstTalk.goal],
    ['Första samtalet', 'Median, dagar', '', year, firstTalk.median],
    ...firstTalk.months.map(({ month, median }): Line => ['Första samtalet', 'Median, dagar', '', month, median]),
    ['Första samtalet', 'Hållna', '', year, firstTalk.talks],
    ['Första samtalet', 'Hållna i tid', '', year, firstTalk.inTime],
    ...keptLines('Lagens frister', 'Hölls', deadlines, year),
    ...keptLines('Överlämningar', 'Besvarade i tid', handoffs, year),
    ['Överlämningar', 'Längsta väntan, vardagar', '', year, handoffs.longestWait],
    ...handoffs.agencies.flatMap(({ agency, longestWait, ...answers }): Line[] => [
      ...keptLines('Överlämningar', 'Besvarade i tid', answers, year, agency.name),
      ['Överlämningar', 'Längsta väntan, vardagar', agency.name, year, longestWait],
    ]),
    ...keptLines('Samtal', 'Hölls på utsatt dag', talks, year),
    ...keptLines('Åtaganden', 'Klara i tid', commitments, year),
    ...statistics.nearMisses.flatMap(({ what, causes, sum }): Line[] => [
      ['Nästan mellan stolarna', NEAR[what], '', year, sum],
      ...causes.map(({ cause, count }): Line => [
        'Nästan mellan stolarna',
        `${NEAR[what]}, ${WHY[cause]}`,
        '',
        year,
        count,
      ]),
    ]),
    ['Från oro till avslut', 'Oro inkommen', '', year, concerns.received],
    ['Från oro till avslut', 'Samtycke', '', year, concerns.consent],
    ['Från oro till avslut', 'Tackade nej', '', year, concerns.declined],
    ['Från oro till avslut', 'Kartläggning', '', year, concerns.mapped],
    ['Från oro till avslut', 'Åtagandeplan', '', year, concerns.planned],
    ['Från oro till avslut', 'Åtaganden', '', year, concerns.commitments],
    ['Från oro till avslut', 'Avslutade', '', year, concerns.closed],
    ['Från oro till avslut', 'Nådde målen', '', year, concerns.goalsMet],
    ...firstSeen.agencies.flatMap(({ agency, counts, sum }): Line[] => [
      ...counts.map((n, at): Line => [
        'Vem såg oron först',
        'Oro inkommen',
        agency.name,
        quarter(firstSeen.quarters[at] ?? 0),
        n,
      ]),
      ['Vem såg oron först', 'Oro inkommen', agency.name, year, sum],
    ]),
    ...firstSeen.counts.map((n, at): Line => [
      'Vem såg oron först',
      'Oro inkommen',
      'Alla',
      quarter(firstSeen.quarters[at] ?? 0),
      n,
    ]),
    ['Vem såg oron först', 'Oro inkommen', 'Alla', year, firstSeen.sum],
    ['Nu', 'Utan ansvarig eller datum', '', to, now.withoutResponsibleOrDate],
    ['Nu', 'Försenade datum', '', to, now.overdue],
    ['Påminnelser', 'Skickade', '', year, statistics.reminders.sent],
    ['Påminnelser', 'Behövdes inte', '', year, statistics.reminders.notNeeded],
  ];
}

function keptLines(question: string, measure: string, { inTime, of }: Kept, period: string, agency = ''): Line[] {
  return [
    [question, measure, agency, period, inTime],
    [question, 'Alla', agency, period, of],
  ];
}

function said(value: Count | null, limit: number): string {
  switch (value) {
    case null:
      return 'saknas';
    case 'few':
      return `färre än ${limit}`;
    case 'hidden':
      return 'döljs';
    default:
      return String(value);
  }
}

/** A name that begins like a formula is no formula: it gets the mark by which Excel takes it for text. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
