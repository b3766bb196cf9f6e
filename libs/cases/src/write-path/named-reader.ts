import { DomainError } from '#use-case';
import type { MissingView } from '../views/missing.js';
import type { CaseFile } from './case-file.js';

/** What is lacking where a step is written down and the colleague is no named reader: somebody who is. */
const READER: MissingView = { need: 'reader', title: null, codes: [], about: null, joins: [], link: null };

/** What a step that is written down still waits for: of a protected identity, one of its readers. */
export function readerLacking({ readsTexts }: CaseFile): MissingView[] {
  return readsTexts ? [] : [READER];
}

/** Where a step is taken that is offered with that reason: told as it was told there, and not as if the case were away. */
export function mustHaveReader(file: CaseFile): void {
  const missing = readerLacking(file);
  if (missing.length > 0) throw new DomainError({ code: 'not-possible', missing });
}
