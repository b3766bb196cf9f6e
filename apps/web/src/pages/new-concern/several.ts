import type { OtherDraft } from './others.js';
import { emptyOther } from './others.js';

/** One of those whom it is about, with what is said of this one alone. */
export type Said = Pick<
  OtherDraft,
  | 'givenName'
  | 'familyName'
  | 'birthDate'
  | 'protectedIdentity'
  | 'details'
  | 'ownFacts'
  | 'assessment'
  | 'strengths'
  | 'childView'
  | 'concerns'
>;

/** What is written of all of them: of the first, what holds for all, and of the others. */
type Written = Said & { facts: string; others: OtherDraft[] };
type Parted = Pick<Written, 'others' | 'facts' | 'ownFacts'>;

export const peopleOf = (draft: Written): [Said, ...Said[]] => [draft, ...draft.others];

/** What stands of the facts in one's own case: what is the same for all, and what is of this one alone. */
export const factsOf = ({ facts }: Pick<Written, 'facts'>, { ownFacts }: Pick<Said, 'ownFacts'>): string =>
  [facts.trim(), ownFacts.trim()].filter((text) => text !== '').join('\n\n');

/** With one more: what was written of the one there was, when there was one alone, is of that one. */
export function withOther(draft: Parted): Parted {
  const others = [...draft.others, emptyOther()];
  const { facts, ownFacts } = draft;
  return draft.others.length > 0 ? { others, facts, ownFacts } : { others, facts: '', ownFacts: factsOf(draft, draft) };
}

/** Without one of them: of who is left alone all that is written is one text again. */
export function withoutOther(draft: Parted, id: string): Parted {
  const others = draft.others.filter((other) => other.id !== id);
  const { facts, ownFacts } = draft;
  return others.length > 0 ? { others, facts, ownFacts } : { others, facts: factsOf(draft, draft), ownFacts: '' };
}

/** A draft that was kept before something was asked of each of them lacks it. */
export const whole = <Draft extends Written>(draft: Draft): Draft => ({
  ...draft,
  others: draft.others.map((other) => ({ ...emptyOther(), ...other })),
});

const OF_ONE =
  /(?<!\p{L})((?:en|ena|ett|någon|två|tre|ingen) av (?:dem|de|pojkarna|flickorna|killarna|tjejerna|ungdomarna|barnen|syskonen|eleverna)|den (?:ena|ene|andra|andre|äldre|äldsta|äldste|yngre|yngsta|yngste)(?! (?:gång|dag|kväll|natt|vecka))|han|hon|hen|honom|henne|hans|hennes|hens|(?:stor|lill|tvilling)?(?:bror|brodern|syster|systern|brorsan|storasyster|lillasyster))(?!\p{L})/iu;

/** Words in what stands in the case of each of them that seem to be of one of them, and would be told in the others' cases. */
export const wordsOfOne = (shared: string): string | undefined => OF_ONE.exec(shared)?.[0];
