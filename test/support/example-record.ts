import { type Field, fieldsOf, sets } from '#pledge';

type Fields = Parameters<typeof fieldsOf>[0];
/** The id of something that a field may name: another record by the code of its kind, a place or an agency. */
export type Named = (of: string) => string;

/** A record with something in every field, as its kind describes them; `nth` makes each another. */
export function exampleOf(fields: Fields, nth: number, named: Named): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(fields).map(([name, field]) => [name, valueOf(field, nth, named)]));
}

function valueOf(field: Field, nth: number, named: Named): unknown {
  switch (field.as) {
    case 'phone':
      return `0500-00 00 0${nth}`;
    case 'email':
      return `den-${nth}@lindvik.example`;
    case 'line':
    case 'phrase':
    case 'text':
      return `den ${nth}:e`;
    case 'day':
      return `2026-02-0${nth}`;
    case 'month':
      return `2026-0${nth}-01`;
    case 'flag':
      return nth % 2 === 0;
    case 'whole':
    case 'year':
    case 'decimal':
      return field.min + nth;
    case 'one':
      return sets[field.of][0];
    case 'some':
      return sets[field.of].slice(0, nth);
    case 'counts':
      return { [sets[field.of][0]]: nth };
    case 'agency':
    case 'place':
      return named(field.as);
    case 'record':
      return named(field.of.code);
    case 'records':
      return [named(field.of.code)];
    case 'rows':
      return [exampleOf(field.fields, nth, named)];
  }
}
