import type { TimelineEntry } from '../../api/api-types.js';

/** What one person did at one moment: what it was, and what followed from it. */
export interface Told {
  entry: TimelineEntry;
  also: TimelineEntry[];
}

/** What somebody did says more than what the case made of it, from the most telling; anything else is told last. */
const TELLING = [
  /^case-closed$/,
  /^track-reopened$/,
  /^handoff-/,
  /^track-closed$/,
  /^fact-(recorded|corrected|narrowed)$/,
  /^task-(done|missed|booked)$/,
  /^stage-entered$/,
  /^track-/,
  /^fact-/,
  /^case-/,
];

const rank = ({ type }: TimelineEntry): number => {
  const found = TELLING.findIndex((each) => each.test(type));
  return found < 0 ? TELLING.length : found;
};

/** Of a moment the most telling is said first. What bears words of its own is not said in passing. */
export function toldAtOnce(entries: TimelineEntry[]): Told[] {
  const moments = new Map<string, TimelineEntry[]>();
  for (const entry of entries) {
    const key = `${entry.at} ${entry.agency?.id} ${entry.person}`;
    moments.set(key, [...(moments.get(key) ?? []), entry]);
  }
  return [...moments.values()].flatMap((moment) => {
    const telling = moment.filter((each) => !isSaid(each, moment));
    const [entry, ...rest] = telling.toSorted((a, b) => rank(a) - rank(b) || a.seq - b.seq);
    if (entry === undefined) return [];
    const also = rest.filter(({ note }) => note === null).toSorted((a, b) => a.seq - b.seq);
    const worded = rest.filter(({ note }) => note !== null).map((each) => ({ entry: each, also: [] }));
    return [{ entry, also }, ...worded];
  });
}

/** That something is over is said by what became of it, where that is told of the same moment. */
const isSaid = ({ type, title }: TimelineEntry, moment: TimelineEntry[]): boolean =>
  type === 'fact-over' &&
  moment.some((each) => /^fact-(recorded|corrected)$/.test(each.type) && each.title.sv === title.sv);
