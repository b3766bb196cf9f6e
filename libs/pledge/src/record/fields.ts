import { z } from 'zod';
import type { PledgePart } from '#database';
import { type SetName, sets } from '../closed-sets.js';
import { Day } from '../moment.js';

/**
 * The fields that records are made of. Each is a zod schema, from which the types flow, with a description, from which the
 * requests' checks and the screens' forms are made. Every text is screened for persons, but for a function's phone.
 */

/** How a field is asked for. `when` is the choice in another field without which it makes no sense to ask. */
export type Field = FieldRule & { needed: boolean; when?: When };
export type When = Record<string, string | boolean>;
type FieldRule =
  | { as: 'day' | 'month' | 'flag' | 'agency' | 'place' }
  | { as: 'line' | 'phone' | 'email' | 'phrase' | 'text'; max: number }
  | { as: 'whole' | 'year' | 'decimal'; min: number; max: number }
  | { as: 'one' | 'some'; of: SetName }
  | { as: 'counts'; of: SetName; min: number; max: number }
  | { as: 'record'; of: Referred }
  | { as: 'records'; of: Referred; max: number }
  | { as: 'rows'; fields: z.ZodObject; max: number };

/** A kind of record of the same pledge that others name by id. */
type Referred = { code: string; Row: new () => PledgePart };
type Range = { min: number; max: number };

/** Longest name: generous for people and short enough for a line. */
const NAME = 200;
/** A sentence or two; what is longer belongs in a document of its own. */
const LINE = 500;
/** About two pages. */
const TEXT = 8000;
/** As many records as a pledge can have of what is named. */
const LINKS = 100;
const COUNT: Range = { min: 0, max: 100_000 };

const descriptions = new WeakMap<z.ZodType, Field>();

function described<S extends z.ZodType>(schema: S, asked: FieldRule): S {
  descriptions.set(schema, { ...asked, needed: true });
  return schema;
}

/** A short text on one line, such as a name. */
export const line = (): z.ZodString => described(z.string(), { as: 'line', max: NAME });
/** A function's number; alone among texts it may be a mobile's. */
export const phone = (): z.ZodString => described(z.string(), { as: 'phone', max: NAME });
export const email = (): z.ZodString => described(z.string(), { as: 'email', max: NAME });
/** Words that stand in the middle of a sentence. */
export const phrase = (): z.ZodString => described(z.string(), { as: 'phrase', max: LINE });
/** Sentences of one's own. */
export const text = (): z.ZodString => described(z.string(), { as: 'text', max: LINE });
export const longText = (): z.ZodString => described(z.string(), { as: 'text', max: TEXT });
export const day = (): z.ZodString => described(Day.clone(), { as: 'day' });
/** A month, by its first day. */
export const month = (): z.ZodString => described(Day.clone(), { as: 'month' });
export const flag = (): z.ZodBoolean => described(z.boolean(), { as: 'flag' });
export const whole = (range: Range): z.ZodInt => described(z.int(), { as: 'whole', ...range });
/** A year is no count: it is written without a space among its digits. */
export const year = (range: Range): z.ZodInt => described(z.int(), { as: 'year', ...range });
export const decimal = (range: Range): z.ZodNumber => described(z.number(), { as: 'decimal', ...range });
/** One of a closed set. */
export const one = <S extends SetName>(of: S) => described(z.enum(sets[of]), { as: 'one', of });
/** An agency of the municipality's directory. */
export const agency = (): z.ZodString => described(z.string(), { as: 'agency' });
/** One of the municipality's places. */
export const place = (): z.ZodString => described(z.string(), { as: 'place' });
/** Another record of the same pledge. */
export const record = (of: Referred): z.ZodString => described(z.string(), { as: 'record', of });
/** Several of the same; at least none. */
export const rows = <S extends z.ZodRawShape>(fields: z.ZodObject<S>, { max }: { max: number }) =>
  described(z.array(fields), { as: 'rows', fields, max });

/** What may be left out: it is null then, and a list is empty. */
export function optional<S extends z.ZodType>(schema: S, when?: When): z.ZodDefault<z.ZodNullable<S>> {
  return leftOut(schema, z.nullable(schema).default(null), when);
}

/** Several of a closed set, in any number. */
export const some = <S extends SetName>(of: S, when?: When) => {
  const codes = z.array(z.enum(sets[of]));
  return leftOut(described(codes, { as: 'some', of }), codes.default([]), when);
};
export const records = (of: Referred) => {
  const ids = z.array(z.string());
  return leftOut(described(ids, { as: 'records', of, max: LINKS }), ids.default([]));
};
export const optionalRows = <S extends z.ZodRawShape>(fields: z.ZodObject<S>, max: { max: number }) => {
  const list = rows(fields, max);
  return leftOut(list, list.default([]));
};
/** How many of each; a unit that a form left empty may be sent as such. */
export const counts = <S extends SetName>(of: S) => {
  const each = z.partialRecord(z.enum(sets[of]), z.int().optional()).overwrite(written);
  return leftOut(described(each, { as: 'counts', of, ...COUNT }), each.default({}));
};

function leftOut<S extends z.ZodType>(inner: z.ZodType, schema: S, when?: When): S {
  const field = descriptions.get(inner);
  if (field === undefined) throw new Error('Only a field can be left out.');
  descriptions.set(schema, { ...field, needed: false, ...(when && { when }) });
  return schema;
}

function written<C extends object>(counts: C): C {
  for (const [unit, count] of Object.entries(counts)) if (count === undefined) Reflect.deleteProperty(counts, unit);
  return counts;
}

/** The fields of a record with their descriptions, in the order that a form asks. */
export function fieldsOf({ shape }: z.ZodObject): [name: string, field: Field][] {
  return Object.entries(shape).map(([name, schema]) => {
    const field = schema instanceof z.ZodType ? descriptions.get(schema) : undefined;
    if (field === undefined) throw new Error(`The field ${name} is described by nothing.`);
    return [name, field];
  });
}

/** Every text in a record by its JSON pointer, for who looks for what must not be there. */
export function textsIn(fields: z.ZodObject, values: object): Record<string, string> {
  return Object.fromEntries(textsBelow('', fields, values));
}

function textsBelow(above: string, fields: z.ZodObject, values: object): [pointer: string, text: string][] {
  const valueOf = new Map(Object.entries(values));
  return fieldsOf(fields).flatMap(([name, field]) => {
    const value: unknown = valueOf.get(name);
    const pointer = `${above}/${name}`;
    switch (field.as) {
      case 'line':
      case 'email':
      case 'phrase':
      case 'text':
        return typeof value === 'string' ? [[pointer, value]] : [];
      case 'rows':
        return Array.isArray(value)
          ? value.flatMap((row: object, at) => textsBelow(`${pointer}/${at}`, field.fields, row))
          : [];
      default:
        return [];
    }
  });
}

/** Whether there is any text to screen. */
export function holdsText(fields: z.ZodObject): boolean {
  return fieldsOf(fields).some(([, field]) =>
    field.as === 'rows' ? holdsText(field.fields) : ['line', 'email', 'phrase', 'text'].includes(field.as),
  );
}
