import { kinds, pledge, type sets } from './pledge-forms.js';

/** What the generated forms are made of. Their names are unions, so that a word or a request that is lacking does not compile. */

export type SetName = keyof typeof sets;
/** What may be chosen from a closed set. */
export type Code<S extends SetName> = (typeof sets)[S][number]['code'];
export type ActivityKind = Code<'kind'>;

type RecordForm = (typeof kinds)[number];
/** A kind of record, by the noun in its address. */
export type Noun = RecordForm['noun'];
/** What was written stays: neither changed nor taken away, or not taken away alone. */
export type Lasting = Extract<RecordForm, { canChange: false }>['noun'];
export type Removable = Extract<RecordForm, { canRemove: true }>['noun'];
export type FieldName<N extends Noun> = Extract<RecordForm, { noun: N }>['fields'][number]['name'];

type TopField = (typeof pledge)[number] | RecordForm['fields'][number];
type RowsField = Extract<TopField, { as: 'rows' }>;
/** A field by the form that it stands in, `events/checklist/what`: its words are under this name. */
export type FieldPath = TopField['path'] | RowsField['fields'][number]['path'];
export type RowsPath = RowsField['path'];

interface About {
  name: string;
  path: FieldPath;
  needed: boolean;
  /** The choice in another field without which it is not asked for. */
  when?: { readonly [field: string]: string | boolean };
}
interface Range {
  min: number;
  max: number;
}

type Text = About & { as: 'line' | 'phone' | 'email' | 'phrase' | 'text'; max: number };
type Figure = About & Range & { as: 'whole' | 'year' | 'decimal' };
type One = About & { as: 'one'; of: SetName };
type Some = About & { as: 'some'; of: SetName };
/** How many of each unit. */
type Counts = About & Range & { as: 'counts'; of: 'unit' };
/** Another record of the pledge, a place or an agency of the municipality, by its id. */
export type Named = About & ({ as: 'agency' | 'place' } | { as: 'record' | 'records'; of: Noun });
export type Rows = About & { as: 'rows'; path: RowsPath; fields: Fields; max: number };
export type Field = (About & { as: 'day' | 'month' | 'flag' }) | Text | Figure | One | Some | Counts | Named | Rows;
export type Fields = readonly Field[];

export interface Kind {
  noun: Noun;
  /** Under which a pledge shows them. */
  list: RecordForm['list'];
  keptBy: 'keeper' | 'agency';
  canChange: boolean;
  canRemove: boolean;
  /** In the order that a form asks; the first says which one it is. */
  fields: readonly [Field, ...Field[]];
}

/** In the order that a page lists them. */
export const KINDS: readonly Kind[] = kinds;
export const PLEDGE_FIELDS: Fields = pledge;

/** The form of a kind of record. */
export function fieldsOf(noun: Noun): Fields {
  return KINDS.flatMap((kind) => (kind.noun === noun ? kind.fields : []));
}
