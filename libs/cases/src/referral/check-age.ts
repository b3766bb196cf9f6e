import { invalid } from '#database';
import { type Act, acts } from '#sharing';
import { type Definition } from '#workflow';
import { dayOf } from '#calendar';
import { yearsOn } from '../young-person/age.js';
import type { Work } from '../work.js';
import { FIELD } from './choose-acts.js';

type Asked = {
  birthDate: string;
  occurredOn?: string | undefined;
  /** The field to name; the act's own unless another young person than the first is too young or too old for it. */
  pointer?: string | undefined;
};

/** For whom an act is: the law counts the years on the day of the offence, the municipality those of today. */
export function checkAge({ now }: Work, definition: Definition, chosen: Act[], asked: Asked): void {
  const { birthDate, occurredOn, pointer } = asked;
  const today = dayOf(now);
  for (const act of chosen) {
    const { ages: legal, fact } = acts[act];
    const local = definition.facts[fact]?.ages;
    const bounds = [
      ...(legal === undefined ? [] : [{ ...legal, years: yearsOn(birthDate, occurredOn ?? today) }]),
      ...(local === undefined ? [] : [{ ...local, years: yearsOn(birthDate, today) }]),
    ];
    const outside = bounds.find(({ from, to, years }) => years < from || years > to);
    if (outside === undefined) continue;
    const { from, to } = outside;
    throw invalid(
      pointer ?? FIELD[act],
      'outside-ages',
      `This is for those who are ${from} to ${to} years old: leave it out, or correct the birth date.`,
    );
  }
}
