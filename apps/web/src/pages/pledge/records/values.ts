import type { Field, Fields } from '../../../api/forms.js';

/** What stands in a field of a form. An empty text, day or number is null; what is typed as a number and is none is NaN. */
type Plain = string | number | boolean | null;
export type Row = { [field: string]: Plain };
export type Counts = { [unit: string]: number };
export type Value = Plain | string[] | Row[] | Counts;
export type Values = { [field: string]: Value | undefined };

/** What a form begins with: the record as it is, or nothing. */
export const valuesOf = (fields: Fields, record?: Values): Values =>
  Object.fromEntries(fields.map((field) => [field.name, record?.[field.name] ?? emptyOf(field)]));

/** A new row of a field of rows. */
export const emptyRow = (fields: Fields): Row =>
  Object.fromEntries(fields.map(({ name, as }) => [name, as === 'flag' ? false : null]));

function emptyOf({ as }: Field): Value {
  switch (as) {
    case 'some':
    case 'records':
    case 'rows':
      return [];
    case 'counts':
      return {};
    case 'flag':
      return false;
    case 'line':
    case 'phone':
    case 'email':
    case 'phrase':
    case 'text':
    case 'day':
    case 'month':
    case 'whole':
    case 'year':
    case 'decimal':
    case 'one':
    case 'agency':
    case 'place':
    case 'record':
      return null;
  }
}

/** The rows of a field; one that holds none yet has none. */
export const rowsIn = (value: Value | undefined): Row[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object') : [];

/** The codes or ids that a field of several holds. */
export const chosenIn = (value: Value | undefined): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

export const countsIn = (value: Value | undefined): Counts =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};

export const isBlank = (value: Value): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** Whether a field is asked for at all, given the rest. */
export const isAsked = ({ when = {} }: Field, values: Values): boolean =>
  Object.entries(when).every(([field, choice]) => values[field] === choice);

/** What is sent: a field that is left empty, or isn't asked for, is left out. */
export function bodyOf(fields: Fields, values: Values): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = values[field.name] ?? null;
      if (!isAsked(field, values) || isBlank(value)) return [];
      return [[field.name, field.as === 'rows' ? rowsIn(value).map((row) => written(row)) : value]];
    }),
  );
}

const written = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value)));
