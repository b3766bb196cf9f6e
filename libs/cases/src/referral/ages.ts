import { invalid } from '#use-case';
import { type Act, isNotice } from '#sharing';
import { type Definition } from '#workflow';
import { dayOf, yearsBetween } from '#calendar';
import type { Work } from '../work.js';
import { ruleOf } from '../ground/what-is-given.js';
import { FIELD } from './choose-acts.js';

type AgeQuestion = {
  birthDate: string;
  occurredOn?: string | undefined;
  /** The field to name; the act's own unless another young person than the first is too young or too old for it. */
  pointer?: string | undefined;
};

/** Whole years, both included: on the day of the offence, or today. */
export type Ages = { on: 'event' | 'today'; from: number; to: number };

/** For whom an act is: by the law, and by the municipality. */
export function agesOf(work: Work, { facts, vocabulary }: Definition, act: Act): Ages[] {
  const { ages: then, agesToday: now } = ruleOf(work, act);
  const local = facts[vocabulary.acts[act]?.fact ?? '']?.ages;
  return [
    ...(then === undefined ? [] : [{ on: 'event' as const, ...then }]),
    ...[now, local].flatMap((each) => (each === undefined ? [] : [{ on: 'today' as const, ...each }])),
  ];
}

/**
 * Of what was chosen, what each young person gets: everything, and of a notice the one of their age (LUL 6 and 34 §). Whoever is
 * too old for either gets none, where others of the same event do.
 */
export function actsOfEach(work: Work, definition: Definition, chosen: Act[], people: AgeQuestion[]): Act[][] {
  const each = people.map((asked) => {
    checkAge(work, definition, chosen, asked);
    return chosen.filter((act) => !isNotice(act) || outsideOf(work, definition, act, asked) === undefined);
  });
  if (chosen.some(isNotice) && !each.flat().some(isNotice))
    throw invalid(
      '/offenceNotice',
      'outside-ages',
      'A notice is about somebody who was under 18 when it happened, and who has not turned 18 if they were 15 or older: leave it out, or correct the birth date or the day.',
    );
  const without = each.findIndex((acts) => acts.length === 0);
  if (without >= 0)
    throw invalid(
      people[without]?.pointer ?? '/youngPerson/birthDate',
      'outside-ages',
      'No notice is for somebody of this age, and nothing else was chosen: leave this one out, or choose something else too.',
    );
  return each;
}

/** The same of one who is known already. */
export function actsOf(work: Work, definition: Definition, chosen: Act[], asked: AgeQuestion): Act[] {
  return actsOfEach(work, definition, chosen, [asked])[0] ?? chosen;
}

function checkAge(work: Work, definition: Definition, chosen: Act[], asked: AgeQuestion): void {
  for (const act of chosen) {
    const outside = isNotice(act) ? undefined : outsideOf(work, definition, act, asked);
    if (outside === undefined) continue;
    const { from, to } = outside;
    throw invalid(
      asked.pointer ?? FIELD[act],
      'outside-ages',
      `This is for those who are ${from} to ${to} years old: leave it out, or correct the birth date.`,
    );
  }
}

/** The ages that somebody is outside of, if so. */
function outsideOf(
  work: Work,
  definition: Definition,
  act: Act,
  { birthDate, occurredOn }: AgeQuestion,
): Ages | undefined {
  const today = dayOf(work.now);
  const years = { event: yearsBetween(birthDate, occurredOn ?? today), today: yearsBetween(birthDate, today) };
  return agesOf(work, definition, act).find(({ on, from, to }) => years[on] < from || years[on] > to);
}
