import { type OffenceType, sets, policeInitiated, type Trend } from '../../closed-sets.js';
import type { Section, Sentence, Table } from '../document.js';
import type { Indicator } from '../../kinds/indicators.js';
import { trendOf, type Trended } from '../../indicator/trend-of.js';
import type { Teller } from '../activity/tell-activity.js';
import { say, section } from '../compose.js';
import { offenceWords } from '../words/codes.js';
import { digits } from '../words/numbers.js';
import { capital, listed } from '../words/sentences.js';

const YEARS = 3;

/** Reported offences over three years. What the police find themselves is told apart: it measures effort. */
export function crimeSection({ pledge }: Teller): Section[] {
  const last = Number(pledge.to.slice(0, 4));
  const span = pledge.indicators.filter(({ year }) => year <= last && year > last - YEARS);
  const trended = sets.offence.flatMap((offence) => trendOf(offence, span) ?? []);
  const all = trended.find(({ offence }) => offence === 'all');
  const others = trended.filter(({ offence }) => offence !== 'all' && !policeInitiated.includes(offence));
  const found = trended.filter(({ offence }) => policeInitiated.includes(offence));
  return section(
    'crime',
    'Brott och synlighet',
    [
      { sentences: all === undefined ? [] : [say(overall(all, pledge.area), all.records)] },
      { sentences: byTrend(others, (types, did) => `anmälda ${types} har ${did}`) },
      { sentences: byTrend(found, (types, did) => initiated(types, did)) },
    ],
    tableOf(span),
  );
}

const did: Record<Trend, string> = { up: 'ökat', down: 'minskat', level: 'legat på samma nivå' };

function overall({ trend, first, last }: Trended, area: string): string {
  const numbers =
    first === null || last === null
      ? ''
      : `, från ${digits(first.count)} brott ${first.year} till ${digits(last.count)} brott ${last.year}`;
  return `den anmälda brottsligheten i ${area} har ${did[trend]} under en treårsperiod${numbers}`;
}

function initiated(types: string, word: string): string {
  return `${types}, som oftast upptäcks av polisen själv, har ${word} jämfört med de senaste åren; de talen visar hur mycket polisen arbetar med brotten, inte hur vanliga de är`;
}

/** One sentence for all types that went the same way. */
function byTrend(trended: Trended[], tell: (types: string, did: string) => string): Sentence[] {
  const ways: Trend[] = ['up', 'down', 'level'];
  return ways.flatMap((way) => {
    const same = trended.filter(({ trend }) => trend === way);
    if (same.length === 0) return [];
    const types = listed(same.map(({ offence }) => offenceWords[offence]));
    return [
      say(
        tell(types, did[way]),
        same.flatMap(({ records }) => records),
      ),
    ];
  });
}

/** Year by year, where figures are known. */
function tableOf(span: Indicator[]): Table | null {
  const known = span.filter(({ count }) => count !== null);
  if (known.length === 0) return null;
  const years = [...new Set(known.map(({ year }) => year))].sort();
  const types = sets.offence.filter((type) => known.some(({ offence }) => offence === type));
  const cell = (type: OffenceType, year: number): string => {
    const found = known.find((each) => each.offence === type && each.year === year);
    if (found === undefined || found.count === null) return '–';
    return found.per100k === null
      ? digits(found.count)
      : `${digits(found.count)} (${digits(Math.round(found.per100k))})`;
  };
  return {
    caption: `Anmälda brott per år${known.some(({ per100k }) => per100k !== null) ? '; inom parentes antal per 100 000 invånare' : ''}`,
    columns: ['Brottstyp', ...years.map(String)],
    rows: types.map((type) => [capital(offenceWords[type]), ...years.map((year) => cell(type, year))]),
    records: known.map(({ id }) => id),
  };
}
