import type { Fields, Row, Spec, Value, Values } from './spec.js';

/** What a form begins with: the record as it is, or nothing. */
export const valuesOf = (fields: Fields, record?: Values): Values =>
  Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, record?.[name] ?? emptyOf(spec)]));

/** The rows of a field; one that holds none yet has none. */
export const rowsIn = (value: Value | undefined): Row[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'object') : [];

/** The codes or ids that a field of several holds. */
export const chosenIn = (value: Value | undefined): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** A new row of a field of rows. */
export const emptyRow = (fields: Fields): Row =>
  Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, spec.as === 'flag' ? false : null]));

function emptyOf({ as }: Spec): Value {
  switch (as) {
    case 'some':
    case 'refs':
    case 'rows':
      return [];
    case 'counts':
      return {};
    case 'flag':
      return false;
    case 'line':
    case 'words':
    case 'day':
    case 'whole':
    case 'decimal':
    case 'one':
    case 'ref':
      return null;
  }
}

/** The fields that stop a form: what is needed and isn't there, and what is no number. Of rows by their place: `parties/0/name`. */
export function lacking(fields: Fields, values: Values): string[] {
  return Object.entries(fields).flatMap(([name, spec]) => {
    if (spec.when?.(values) === false) return [];
    const value = values[name] ?? null;
    if (spec.as === 'rows') {
      const rows = rowsIn(value);
      const within = rows.flatMap((row, at) => lacking(spec.fields, row).map((field) => `${name}/${at}/${field}`));
      return within;
    }
    if (typeof value === 'number' && Number.isNaN(value)) return [name];
    return spec.needed === true && isBlank(value) ? [name] : [];
  });
}

const isBlank = (value: Value): boolean => value === null || (typeof value === 'string' && value.trim() === '');

/** What is sent: a field that is left empty, or isn't asked for, is left out. */
export function bodyOf(fields: Fields, values: Values): Values {
  const asked = Object.entries(fields).filter(([, spec]) => spec.when?.(values) !== false);
  return Object.fromEntries(
    asked.flatMap(([name, spec]) => {
      const value = values[name] ?? null;
      if (isBlank(value)) return [];
      return [[name, spec.as === 'rows' ? rowsIn(value).map((row) => written(row)) : value]];
    }),
  );
}

const written = (row: Row): Row => Object.fromEntries(Object.entries(row).filter(([, value]) => !isBlank(value)));
