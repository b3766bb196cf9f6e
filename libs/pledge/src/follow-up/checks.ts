import type { Check, Document } from './document.js';
import { isClean } from '../screening/screen.js';
import type { Work } from '../work.js';
import { type Current, textOf } from './read-follow-up.js';

/** What is looked at before a follow-up is published. */
export async function checksOf(
  work: Work,
  { pledge, saved, draftedFrom }: Current,
  document: Document,
): Promise<Check[]> {
  const sentences = document.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((each) => each.sentences));
  const told = new Set(sentences.flatMap(({ records }) => records));
  const edited = document.sections.some(({ paragraphs }) => paragraphs.some((each) => each.edited));
  const cancelled = pledge.activities.filter(({ status }) => status === 'cancelled');
  return [
    { code: 'no-personal-data', holds: await isClean(work, textOf(document)) },
    // What the generator wrote is suppressed; what a hand wrote over it has to be read by one.
    { code: 'small-numbers-hidden', holds: !edited },
    { code: 'commitments-told', holds: pledge.commitments.every(({ id }) => told.has(id)) },
    { code: 'deviations-told', holds: cancelled.every(({ id }) => told.has(id)) },
    { code: 'records-unchanged', holds: saved === null || saved.draftedFrom === draftedFrom },
  ];
}
