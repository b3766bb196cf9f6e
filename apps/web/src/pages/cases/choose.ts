import type { CaseCard, Workflow } from '../../api/api-types.js';
import { daysBetween } from '../../time.js';

export const WHOSE = ['all', 'mine', 'nobodys'] as const;
/** Where the law changes: from 15 a young person answers for a crime, from 18 for themselves. */
export const AGES = ['all', 'under-15', '15-17', 'from-18'] as const;
export const WHEN = ['all', 'late', 'late-here', 'week'] as const;

/** What the address chooses of the cases. What is left out means all. */
export interface Choosing {
  whose?: Exclude<(typeof WHOSE)[number], 'all'>;
  age?: Exclude<(typeof AGES)[number], 'all'>;
  when?: Exclude<(typeof WHEN)[number], 'all'>;
}

export type CardTrack = CaseCard['tracks'][number];

/** Whole years, or where the age is not told the youngest of its band; null where nothing is. */
const yearsOf = ({ youngPerson: { age, ageBand } }: CaseCard): number | null =>
  age ?? (ageBand === null ? null : Number.parseInt(ageBand, 10));

const WEEK_DAYS = 7;

/** Whether a case is among those that the address chooses. */
export function isChosen(card: CaseCard, { whose, age, when }: Choosing, now: string): boolean {
  if (whose === 'mine' && !card.tracks.some((track) => track.mine)) return false;
  if (whose === 'nobodys' && !card.ours.untaken) return false;
  if (when === 'late' && !card.late) return false;
  if (when === 'late-here' && !card.ours.late) return false;
  if (when === 'week' && (card.nextDate === null || daysBetween(now, card.nextDate) >= WEEK_DAYS)) return false;
  return age === undefined || isOfAge(yearsOf(card), age);
}

function isOfAge(years: number | null, age: NonNullable<Choosing['age']>): boolean {
  if (years === null) return false;
  switch (age) {
    case 'under-15':
      return years < 15;
    case '15-17':
      return years >= 15 && years < 18;
    case 'from-18':
      return years >= 18;
  }
}

export interface Column {
  stage: string;
  title: CardTrack['stageTitle'];
  cards: { card: CaseCard; track: CardTrack }[];
}

/**
 * The stages of one kind of agency as columns, its tracks' cards in them by next date. Of several workflows the one that most
 * of the cards follow gives the columns; a stage of another one has a column of its own while somebody stands there.
 */
export function columnsOf(cards: CaseCard[], kind: string, workflows: Workflow[]): Column[] {
  const standing = cards.flatMap((card) =>
    card.tracks.filter((track) => track.agency.kind === kind).map((track) => ({ card, track })),
  );
  const ways = workflows
    .flatMap(({ tracks }) => tracks.filter(({ agency }) => agency === kind))
    .map(({ stages }) => ({
      stages,
      used: standing.filter(({ track }) => stages.some(({ stage }) => stage === track.stage)).length,
    }))
    .sort((a, b) => b.used - a.used || b.stages.length - a.stages.length);
  const columns = new Map<string, Column>(
    (ways[0]?.stages ?? []).map(({ stage, title }) => [stage, { stage, title, cards: [] }]),
  );
  for (const each of standing.toSorted((a, b) => a.track.due.localeCompare(b.track.due))) {
    const { stage, stageTitle: title } = each.track;
    const column = columns.get(stage) ?? { stage, title, cards: [] };
    column.cards.push(each);
    columns.set(stage, column);
  }
  return [...columns.values()];
}
