import { invalid } from '#use-case';
import type { Act } from '#sharing';
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

/** Whole years, both included; the law counts those on the day of the offence, the municipality those of today. */
export type Ages = { on: 'event' | 'today'; from: number; to: number };

/** For whom an act is. */
export function agesOf(work: Work, { facts, vocabulary }: Definition, act: Act): Ages[] {
  const { ages: legal } = ruleOf(work, act);
  const local = facts[vocabulary.acts[act]?.fact ?? '']?.ages;
  return [
    ...(legal === undefined ? [] : [{ on: 'event' as const, ...legal }]),
    ...(local === undefined ? [] : [{ on: 'today' as const, ...local }]),
  ];
}

export function checkAge(work: Work, definition: Definition, chosen: Act[], asked: AgeQuestion): void {
  const { birthDate, occurredOn, pointer } = asked;
  const today = dayOf(work.now);
  const years = { event: yearsBetween(birthDate, occurredOn ?? today), today: yearsBetween(birthDate, today) };
  for (const act of chosen) {
    const outside = agesOf(work, definition, act).find(({ on, from, to }) => years[on] < from || years[on] > to);
    if (outside === undefined) continue;
    const { from, to } = outside;
    throw invalid(
      pointer ?? FIELD[act],
      'outside-ages',
      `This is for those who are ${from} to ${to} years old: leave it out, or correct the birth date.`,
    );
  }
}
