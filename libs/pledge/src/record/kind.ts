import { z } from 'zod';
import type { PledgePart, PledgeRow } from '#database';
import type { Confirmed } from '../screening/screen.js';
import type { KeptBy, Work } from '../work.js';

/** Where a record is written: in which pledge, and, where it is there already, under which id. */
type Writing = { work: Work; pledge: PledgeRow; id: string | undefined };

/**
 * A kind of record that a pledge keeps, said once: requests, checks, the database's columns, answers and forms are made from it or
 * held against it.
 */
export type RecordKind<F extends z.ZodObject = z.ZodObject, V extends z.ZodType = z.ZodType> = {
  /** As addresses name it: `focus-areas`. */
  code: string;
  keptBy: KeptBy;
  /** What was written stays as it was: none is changed or taken away. */
  lasting: boolean;
  fields: F;
  /** How a pledge shows it. */
  View: V;
  Row: new () => PledgePart;
  /** Reads what is told, and refuses what doesn't go together. */
  read: (told: object, writing: Writing) => Promise<z.output<F>>;
  /** What the first writing adds. */
  begin: (writing: Writing) => Promise<object>;
};

/** What a request says of a record of this kind. */
export type NewRecord<K extends { fields: z.ZodObject }> = z.input<K['fields']> & Confirmed;

type Described<R extends PledgePart, F extends z.ZodObject, V extends z.ZodType> = {
  code: string;
  keptBy: KeptBy;
  lasting?: boolean;
  /** Each of them is a column of the entity. */
  fields: F & z.ZodType<Partial<R>>;
  View: V;
  Row: new () => R;
  /** What must hold beside each field by itself; it throws what is wrong. That what is named exists is looked at for all alike. */
  holds?: (fields: z.output<F>, writing: Writing) => void | Promise<void>;
  begin?: (writing: Writing) => Partial<R> | Promise<Partial<R>>;
};

export function recordKind<R extends PledgePart, F extends z.ZodObject, V extends z.ZodType>({
  holds,
  begin,
  lasting = false,
  ...kind
}: Described<R, F, V>): RecordKind<F, V> {
  return {
    ...kind,
    lasting,
    read: async (told, writing) => {
      // Plain all through: what a request was read into bears classes, which no record does.
      const fields = z.parse<F>(kind.fields, structuredClone(told));
      await holds?.(fields, writing);
      return fields;
    },
    begin: async (writing) => (await begin?.(writing)) ?? {},
  };
}
