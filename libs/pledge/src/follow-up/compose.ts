import type { Paragraph, Section, Sentence, Table } from './document.js';
import { sentence } from './words/sentences.js';

/** Sentences that stand together; `bullet` for a line of a list. */
export type Passage = { bullet?: boolean; sentences: Sentence[] };

/** One sentence made from these records. */
export function say(text: string, records: string[]): Sentence {
  return { text: sentence(text), records };
}

/** A section of what there is to say; nothing where there is nothing. */
export function section(
  id: string,
  heading: string | null,
  passages: Passage[],
  table: Table | null = null,
): Section[] {
  const paragraphs = passages
    .filter(({ sentences }) => sentences.length > 0)
    .map(({ bullet = false, sentences }, at): Paragraph => ({
      id: `${id}-${at + 1}`,
      bullet,
      edited: false,
      sentences,
    }));
  return paragraphs.length === 0 && table === null ? [] : [{ id, heading, paragraphs, table }];
}
