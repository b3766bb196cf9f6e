import type { PaperCase } from '../../api/api-types.js';
import type { ConcernCode } from '../../components/concern-words.js';
import { instantOf } from '../../time.js';

/** A case from paper while it is written. */
export interface Paper {
  givenName: string;
  familyName: string;
  birthDate: string | null;
  protectedIdentity: boolean;
  /** Names with commas between. */
  guardians: string;
  facts: string;
  concerns: ConcernCode[];
  /** Workflow, track and stage. */
  place: string | null;
  entered: string | null;
  received: string | null;
}

export const emptyPaper: Paper = {
  givenName: '',
  familyName: '',
  birthDate: null,
  protectedIdentity: false,
  guardians: '',
  facts: '',
  concerns: [],
  place: null,
  entered: null,
  received: null,
};

/** What is still lacking, or can't be. */
export function lacking(paper: Paper, today: string): (keyof Paper)[] {
  const { entered, received } = paper;
  return [
    ...(['givenName', 'familyName', 'facts'] as const).filter((field) => paper[field].trim() === ''),
    ...(['birthDate', 'place'] as const).filter((field) => paper[field] === null),
    ...(paper.concerns.length === 0 ? (['concerns'] as const) : []),
    ...(entered === null || entered > today ? (['entered'] as const) : []),
    ...(received !== null && (entered === null || received > entered) ? (['received'] as const) : []),
  ];
}

/** A day counts from its first moment. */
const momentOf = (day: string): string => instantOf(day, '00:00').toISOString();

/** What is sent; undefined while something is lacking. */
export function paperOf(
  paper: Paper,
  {
    workflow,
    track,
    stage,
    asksReceived,
  }: Pick<PaperCase, 'track' | 'stage'> & { workflow: string; asksReceived: boolean },
  today: string,
): PaperCase | undefined {
  const { birthDate, entered, received } = paper;
  if (lacking(paper, today).length > 0 || birthDate === null || entered === null) return undefined;
  return {
    workflow,
    track,
    stage,
    entered: momentOf(entered),
    ...(received === null || !asksReceived ? {} : { received: momentOf(received) }),
    youngPerson: {
      givenName: paper.givenName.trim(),
      familyName: paper.familyName.trim(),
      birthDate,
      ...(paper.protectedIdentity ? { protectedIdentity: true } : {}),
    },
    guardians: paper.guardians
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map((name) => ({ name })),
    facts: paper.facts.trim(),
    concerns: paper.concerns,
  };
}
