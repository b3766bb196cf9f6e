import type { Field, Fields } from '../../../api/forms.js';
import { countsIn, isAsked, isBlank, rowsIn } from './values.js';
import type { Value, Values } from './values.js';

/** What stops a field before anything is sent. What is no number says so as it is typed. */
export type Fault =
  | { is: 'missing' | 'not-a-number' }
  | { is: 'too-long'; max: number }
  | { is: 'out-of-range' | 'no-such-year'; min: number; max: number };

/** The fields that stop a form, by their place: `title`, of rows `parties/0/name`, of counts `counts/evenings`. */
export function faultsIn(fields: Fields, values: Values): Map<string, Fault> {
  return new Map(
    fields.flatMap((field): [string, Fault][] => {
      if (!isAsked(field, values)) return [];
      const { name, needed } = field;
      const value = values[name] ?? null;
      if (isBlank(value)) return needed ? [[name, { is: 'missing' }]] : [];
      return faultsAt(field, value).map(([part, fault]) => [`${name}${part}`, fault]);
    }),
  );
}

function faultsAt(field: Field, value: Value): [part: string, Fault][] {
  switch (field.as) {
    case 'line':
    case 'phone':
    case 'email':
    case 'phrase':
    case 'text':
      return [...String(value).trim()].length > field.max ? [['', { is: 'too-long', max: field.max }]] : [];
    case 'year':
      return numberFault(field, value).map((fault) => [
        '',
        fault.is === 'out-of-range' ? { ...fault, is: 'no-such-year' } : fault,
      ]);
    case 'whole':
    case 'decimal':
      return numberFault(field, value).map((fault) => ['', fault]);
    case 'counts':
      return Object.entries(countsIn(value)).flatMap(([unit, count]) =>
        numberFault(field, count).map((fault): [string, Fault] => [`/${unit}`, fault]),
      );
    case 'rows':
      return rowsIn(value).flatMap((row, at) =>
        [...faultsIn(field.fields, row)].map(([part, fault]): [string, Fault] => [`/${at}/${part}`, fault]),
      );
    case 'day':
    case 'month':
    case 'flag':
    case 'one':
    case 'some':
    case 'agency':
    case 'place':
    case 'record':
    case 'records':
      return [];
  }
}

function numberFault({ min, max }: { min: number; max: number }, value: Value): Fault[] {
  const number = Number(value);
  if (Number.isNaN(number)) return [{ is: 'not-a-number' }];
  return number < min || number > max ? [{ is: 'out-of-range', min, max }] : [];
}
