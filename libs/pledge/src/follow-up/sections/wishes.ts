import type { Section } from '../document.js';
import type { Teller } from '../activity/tell-activity.js';
import { say, section } from '../compose.js';
import { open } from '../words/sentences.js';

/** What citizens asked for, in their words, and what was done about it. */
export function wishSection({ pledge: { wishes } }: Teller): Section[] {
  return section(
    'wishes',
    'Ni sa, vi gjorde',
    wishes.map(({ id, wish, done, activities }) => ({
      sentences: [
        say(`medborgarna önskar: ”${open(wish)}”`, [id]),
        ...(done === null ? [] : [say(done, [id, ...activities])]),
      ],
    })),
  );
}
