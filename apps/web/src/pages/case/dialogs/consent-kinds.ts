import type { NewConsent } from '../../../api/api-types.js';
import { useWords } from '../../../words/words.js';

export type ConsentKind = NonNullable<NewConsent['kinds']>[number];

/** In the order in which a family is asked. */
export const consentKinds = [
  'identity',
  'guardians',
  'concerns',
  'facts',
  'strengths',
  'child-view',
  'assessment',
  'reporter',
  'progress',
  'mapping',
  'plan',
  'talks',
] as const satisfies ConsentKind[];

/** Kinds of data in words, in the same order. */
export function useKindWords(): (kinds: readonly string[]) => string[] {
  const { t } = useWords();
  return (kinds) => consentKinds.filter((kind) => kinds.includes(kind)).map((kind) => t(`consent.kind.${kind}`));
}
