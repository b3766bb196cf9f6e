import type { Section } from '../document.js';
import type { Teller } from '../activity/tell-activity.js';
import { say, section } from '../compose.js';
import { listed, open } from '../words/sentences.js';
import { dayWord, periodWord } from '../words/times.js';

/** What follows: the next period's pledge, whether it is signed, and what it carries over. */
export function nextSection({ pledge: { next } }: Teller): Section[] {
  if (next === null) return [];
  const { id, parties, carriedOver } = next;
  const period = periodWord(next);
  const dates = parties.flatMap(({ signedOn }) => (signedOn === null ? [] : [signedOn])).sort();
  const who = listed(parties.map(({ name }) => name));
  const goOn = `${who} kommer under ${period} att fortsätta sin samverkan i det trygghetsskapande och brottsförebyggande arbetet`;
  const signed =
    dates.length > 0 && dates.length === parties.length
      ? `ett nytt gemensamt medborgarlöfte är undertecknat av parterna den ${dayWord(dates.at(-1) ?? '', true)}`
      : 'ett gemensamt medborgarlöfte kommer att skrivas och undertecknas av parterna';
  const sentences = [say(goOn, [id]), say(signed, [id])];
  return section('next', `Så fortsätter vi ${period}`, [
    { sentences },
    ...(carriedOver.length === 0 ? [] : [{ sentences: [say('detta följer med från löftet', [id])] }]),
    ...carriedOver.map((text) => ({ bullet: true, sentences: [say(open(text), [id])] })),
  ]);
}
