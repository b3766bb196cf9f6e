import type { TextReader } from '#sharing';
import { kindOf, kindOfActor } from '#use-case';
import type { Work } from '../work.js';

/** An agency as a reader of what is written, by what is set for its kind. */
export const readerOf = (work: Work, { id, kind }: { id: string; kind: string }): TextReader => ({
  ...kindOf(work, kind),
  agency: id,
});

/** The actor's own. */
export const readerHere = (work: Work): TextReader => ({ ...kindOfActor(work), agency: work.actor.agency });
