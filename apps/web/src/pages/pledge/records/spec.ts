import type { ParseKeys } from 'i18next';
import type { sv } from '../../../words/sv.js';

/** How a field of a record is asked for and shown, as data: a kind of record is a list of these, and no form is made by hand. */

export type WordKey = ParseKeys<'words'>;
export type Label = keyof typeof sv.records.fields;
export type Hint = keyof typeof sv.records.hints;

/** What stands in a field of a form. An empty text, day or number is null. */
export type Plain = string | number | boolean | null;
export type Row = { [field: string]: Plain };
export type Counts = { [unit: string]: number };
export type Value = Plain | string[] | Row[] | Counts;
export type Values = { [field: string]: Value | undefined };

interface About {
  /** Its own name unless said. */
  label?: Label;
  hint?: Hint;
  needed?: boolean;
  /** Whether it is asked for at all, given the rest. */
  when?: (values: Values) => boolean;
}

export interface Code<C extends string = string> {
  code: C;
  word: WordKey;
}

export type Line = About & { as: 'line' };
export type Words = About & { as: 'words' };
export type Day = About & { as: 'day' };
export type Whole = About & { as: 'whole' };
export type Decimal = About & { as: 'decimal' };
export type Flag = About & { as: 'flag' };
export type One<C extends string = string> = About & { as: 'one'; options: readonly Code<C>[] };
export type Some<C extends string = string> = About & { as: 'some'; options: readonly Code<C>[] };
/** Another record of the pledge, or an agency of the municipality, by its id. */
export type Ref = About & { as: 'ref'; of: Referred };
export type Refs = About & { as: 'refs'; of: Referred };
export type Rows = About & { as: 'rows'; fields: Fields; add: WordKey };
/** How many of each unit. */
export type CountsOf = About & { as: 'counts'; options: readonly Code[] };

export type Referred = 'focusAreas' | 'commitments' | 'activities' | 'places' | 'events' | 'agencies';
export type Spec = Line | Words | Day | Whole | Decimal | Flag | One | Some | Ref | Refs | Rows | CountsOf;
export type Fields = { [field: string]: Spec };

/** The codes of a closed set, each with its word. */
export const codesOf = <C extends string>(codes: readonly C[], word: (code: C) => WordKey): Code<C>[] =>
  codes.map((code) => ({ code, word: word(code) }));

/** A field that can carry what a request says there; which texts are days or ids is the declaration's to say. */
type SpecFor<V> = [V] extends [boolean]
  ? Flag
  : [V] extends [number]
    ? Whole | Decimal
    : [V] extends [string]
      ? string extends V
        ? Line | Words | Day | Ref
        : One<V>
      : [V] extends [(infer Each)[]]
        ? [Each] extends [string]
          ? string extends Each
            ? Refs
            : Some<Each>
          : Omit<Rows, 'fields'> & { fields: FieldsOf<Each> }
        : CountsOf;

/** Every field of a request, by its name: one that the api adds does not compile until it is declared. */
export type FieldsOf<Body> = {
  [Name in Exclude<keyof Body, 'confirmed'>]-?: SpecFor<NonNullable<Body[Name]>> &
    (undefined extends Body[Name] ? { needed?: false } : { needed: true }) &
    (Name extends Label ? { label?: Label } : { label: Label });
};
