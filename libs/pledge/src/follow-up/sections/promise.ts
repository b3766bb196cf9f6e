import type { Section, Sentence } from '../document.js';
import type { PledgeView } from '../../pledge/pledge-view.js';
import type { Code } from '../../closed-sets.js';
import { doneFor } from '../../commitment/progress-of.js';
import type { Teller } from '../activity/tell-activity.js';
import { type Passage, say, section } from '../compose.js';
import { amount } from '../words/numbers.js';
import { listed, open } from '../words/sentences.js';
import { dayWord, periodWord } from '../words/times.js';

/** What the pledge looks at, and each commitment with how far it came. */
export function promiseSection({ pledge }: Teller): Section[] {
  const period = periodWord(pledge);
  return section('promise', `Problemområden och vad vi lovade ${period}`, [
    { sentences: [...focus(pledge), ...signed(pledge)] },
    ...pledge.commitments.map((each) => commitment(each, pledge)),
  ]);
}

function focus(pledge: PledgeView): Sentence[] {
  const { focusAreas, parties, id } = pledge;
  if (focusAreas.length === 0) return [];
  const who = listed(parties.map(({ name }) => name));
  const on = listed(focusAreas.map(({ title }) => `på ${open(title)}`));
  const records = [id, ...focusAreas.map((area) => area.id)];
  const promised = say(
    `i medborgarlöftet för ${periodWord(pledge)} lovade ${who} att särskilt fokusera ${on}`,
    records,
  );
  const purposes = focusAreas.flatMap(({ purpose, id }) =>
    purpose === null ? [] : [say(`syftet var att ${open(purpose)}`, [id])],
  );
  const groups = focusAreas.flatMap(({ targetGroup, id }) =>
    targetGroup === null ? [] : [say(`målgruppen var ${open(targetGroup)}`, [id])],
  );
  return [promised, ...purposes, ...groups];
}

/** Told once all have signed: by function, never by name. */
function signed({ parties, id }: PledgeView): Sentence[] {
  const signatures = parties.flatMap(({ signatory, signedOn }) =>
    signatory === null || signedOn === null ? [] : [{ signatory: open(signatory), day: dayWord(signedOn, true) }],
  );
  if (signatures.length === 0 || signatures.length < parties.length) return [];
  const days = [...new Set(signatures.map(({ day }) => day))];
  const by = days.map((day) => {
    const who = signatures.filter((each) => each.day === day).map(({ signatory }) => signatory);
    return `${listed(who)} den ${day}`;
  });
  return [say(`löftet undertecknades av ${listed(by)}`, [id])];
}

const subjects: Record<Code<'promiser'>, string> = {
  police: 'polisen ska',
  municipality: 'kommunen ska',
  together: 'polis och kommun ska tillsammans',
};

function commitment(each: PledgeView['commitments'][number], pledge: PledgeView): Passage {
  const { id, text, promiser, theme, target, unit, due, progress } = each;
  const sentences = [say(`${subjects[promiser]} ${open(text)}`, [id])];
  if (theme !== null) sentences.push(say(`under ${periodWord(pledge)} är temat ${open(theme)}`, [id]));
  if (progress === null || target === null || unit === null) return { bullet: true, sentences };
  const records = [id, ...doneFor(each, pledge.activities).map((activity) => activity.id)];
  const by = due === null || due === pledge.to ? '' : ` senast den ${dayWord(due)}`;
  const goal = `målet var minst ${amount(target, unit)}${by}`;
  sentences.push(say(`${goal}, och ${reached(progress)}`, records));
  return { bullet: true, sentences };
}

function reached({ done, target, unit, status }: NonNullable<PledgeView['commitments'][number]['progress']>): string {
  const over = status === 'late';
  if (done === 0) return over ? 'inget är redovisat' : 'hittills är inget redovisat';
  if (done >= target) return `det är nått: ${amount(done, unit)}`;
  return `${over ? 'det blev' : 'hittills har det blivit'} ${amount(done, unit)}`;
}
