import type { Sentence } from '../document.js';
import type { PledgeView } from '../../pledge/pledge-view.js';
import type { Activity } from '../../kinds/activities.js';
import { deviationWords, partnerWords } from '../words/codes.js';
import { persons } from '../words/numbers.js';
import { inside, listed, open, sentence } from '../words/sentences.js';
import { dayWord, whenWord } from '../words/times.js';
import { kinds } from './kinds.js';
import type { Merged } from './merge-activities.js';
import { otherCounts, type Told } from './parts.js';

/** The pledge, what each of its agencies is called where it did something ("polisen"), and up to how many persons are few. */
export type Teller = { pledge: PledgeView; subjectOf: (agency: string) => string; limit: number };

/** What was done: when, by whom, together with whom, and what; then what else the record says. */
export function tellDone(teller: Teller, { activity, records }: Merged): Sentence[] {
  const { pledge } = teller;
  const told: Told = { activity, pledge };
  const kind = kinds[activity.kind];
  const when = whenWord(activity, pledge);
  const purpose = activity.purpose === null ? '' : `för att ${open(activity.purpose)}`;
  const who = teller.subjectOf(activity.agency);
  const [past, perfect] = kind.did;
  const began =
    when === '' ? `${who} har ${together(activity)} ${perfect}` : `${when} ${past} ${who} ${together(activity)}`;
  const does = kind.does(told, (verb) => verb[when === '' ? 1 : 0]);
  return said([`${began} ${does}${otherCounts(told, kind.says)} ${purpose}`, ...rest(teller, activity)], records);
}

/** What was planned and cancelled, and why. */
export function tellCancelled({ pledge }: Teller, activity: Activity): Sentence[] {
  const { deviation, deviationNote, from } = activity;
  const planned = kinds[activity.kind].planned({ activity, pledge });
  const day = from === null ? '' : `som var planerat till den ${dayWord(from)}`;
  const why = deviation === null ? '' : deviationWords[deviation];
  return said([`${planned} ${day} ställdes in ${why}`, ...given(deviationNote)], [activity.id]);
}

/** What visits led to: what, whose task, and whether it is done. */
export function tellMeasures(measures: PledgeView['measures']): Sentence[] {
  if (measures.length === 0) return [];
  const each = measures.map(({ what, owner, doneOn }) => {
    const state = doneOn === null ? 'inte klart än' : `klart den ${dayWord(doneOn)}`;
    return `${inside(open(what))} (${open(owner)}, ${state})`;
  });
  return [{ text: sentence(`det ledde till ${listed(each)}`), records: measures.map(({ id }) => id) }];
}

function together({ togetherWith }: Activity): string {
  return togetherWith.length === 0 ? '' : `tillsammans med ${listed(togetherWith.map((each) => partnerWords[each]))}`;
}

function rest({ limit }: Teller, activity: Activity): string[] {
  const { headcount, material, schoolInformed, outcome, note, deviation, deviationNote } = activity;
  return [
    ...(headcount === null ? [] : [`${persons(headcount, limit)} deltog`]),
    ...(material === null ? [] : [`materialet var ${open(material)}`]),
    ...(schoolInformed === true ? ['skolan var informerad'] : []),
    ...given(outcome),
    ...given(note),
    ...(deviation === null ? [] : [`planen fick ändras ${deviationWords[deviation]}`]),
    ...given(deviationNote),
  ];
}

function given(text: string | null): string[] {
  return text === null ? [] : [text];
}

function said(texts: string[], records: string[]): Sentence[] {
  return texts.map((text) => ({ text: sentence(text), records }));
}
