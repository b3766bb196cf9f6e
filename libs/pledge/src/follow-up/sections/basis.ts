import { sets } from '../../closed-sets.js';
import type { Section } from '../document.js';
import type { Teller } from '../activity/tell-activity.js';
import { say, section } from '../compose.js';
import { evidenceWords } from '../words/codes.js';
import { listed } from '../words/sentences.js';

/** Which sources the pledge was built on, and what they said where that was written down. */
export function basisSection({ pledge: { evidence } }: Teller): Section[] {
  if (evidence.length === 0) return [];
  const sources = sets.source.filter((source) => evidence.some((each) => each.source === source));
  const built = `medborgarlöftet har tagits fram genom ${listed(sources.map((source) => evidenceWords[source]))}`;
  const summaries = evidence.flatMap(({ summary, id }) => (summary === null ? [] : [say(summary, [id])]));
  return section('basis', 'Så togs löftet fram', [
    {
      sentences: [
        say(
          built,
          evidence.map(({ id }) => id),
        ),
      ],
    },
    { sentences: summaries },
  ]);
}
