import { invalid } from '#use-case';
import { type Act, isNotice } from '#sharing';
import { type Definition } from '#workflow';
import { dayOf, yearsBetween } from '#calendar';
import type { Work } from '../work.js';
import { ruleOf } from '../ground/what-is-given.js';
import { FIELD } from './choose-acts.js';
import { checkDuty, hasDuty } from './duty.js';
import type { LaterReferral } from './new-referral.js';

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

/** What is started about one young person, and on which ground it is reported where there is no duty to. */
export type OwnActs = { acts: Act[]; adultGround?: string | undefined };

type Asked = { chosen: Act[]; told: LaterReferral };

/**
 * Of what was chosen, what each young person gets: everything; of a notice the one of their age (LUL 6 and 34 §), or none where
 * others of the same event get one; and a report where there is a duty, or a ground for who has turned 18.
 */
export function actsOfEach(
  work: Work,
  definition: Definition,
  { chosen, told }: Asked,
  people: [AgeQuestion, ...AgeQuestion[]],
): [OwnActs, ...OwnActs[]] {
  const [first, ...others] = people;
  for (const asked of people) checkAge(work, definition, chosen, asked);
  checkDuty(work, told, people);
  const own = (asked: AgeQuestion): OwnActs => ownActs(work, definition, { chosen, told }, asked);
  const each: [OwnActs, ...OwnActs[]] = [own(first), ...others.map(own)];
  if (chosen.some(isNotice) && !each.some(({ acts }) => acts.some(isNotice)))
    throw invalid(
      '/offenceNotice',
      'outside-ages',
      'A notice is about somebody who was under 18 when it happened, and who has not turned 18 if they were 15 or older: leave it out, or correct the birth date or the day.',
    );
  const without = each.findIndex(({ acts }) => acts.length === 0);
  if (without >= 0)
    throw invalid(
      people[without]?.pointer ?? '/youngPerson/birthDate',
      'outside-ages',
      'Of what was chosen nothing is for somebody of this age: leave this one out, or choose something else too.',
    );
  return each;
}

function ownActs(work: Work, definition: Definition, { chosen, told }: Asked, asked: AgeQuestion): OwnActs {
  const isOwed = hasDuty(work, asked.birthDate);
  const acts = chosen.filter((act) => {
    if (act === 'statutory-report') return isOwed || told.adultGround !== undefined;
    return !isNotice(act) || outsideOf(work, definition, act, asked) === undefined;
  });
  return isOwed || told.adultGround === undefined ? { acts } : { acts, adultGround: told.adultGround };
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
