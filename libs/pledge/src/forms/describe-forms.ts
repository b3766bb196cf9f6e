import type { z } from 'zod';
import { sets } from '../closed-sets.js';
import { places } from '../kinds/places.js';
import { recordKinds } from '../kinds/record-kinds.js';
import { pledgeFields } from '../pledge/pledge-fields.js';
import { type Field, fieldsOf } from '../record/fields.js';
import type { RecordKind } from '../record/kind.js';
import type { KeptBy } from '../work.js';

/** A field as plain data. By its `path`, `events/checklist/what`, the screens know its words. */
type FormField = { name: string; path: string } & Record<string, unknown>;

/** `noun` is its name in addresses, `list` the one under which a pledge shows it. Its first field says which one it is. */
type FormKind = {
  noun: string;
  list: string;
  keptBy: KeptBy;
  canChange: boolean;
  canRemove: boolean;
  fields: FormField[];
};

type Forms = {
  sets: Record<string, { code: string; word: string }[]>;
  pledge: FormField[];
  kinds: FormKind[];
};

/** Statistics come last, as most of them are read from a file; places are the municipality's, and stay. */
const { indicators, ...others } = recordKinds;

/** All that the screens' forms are made of, in the order that they ask and list it. */
export function describeForms(): Forms {
  const placeKind = { list: 'places', ...kindOf(places), canChange: true, canRemove: false };
  return {
    sets: Object.fromEntries(Object.entries(sets).map(([of, codes]) => [of, codes.map((code) => wordOf(of, code))])),
    pledge: formOf('pledge', pledgeFields),
    kinds: [...Object.entries(others).map(recordForm), placeKind, recordForm(['indicators', indicators])],
  };
}

const wordOf = (of: string, code: string) => ({ code, word: `${of}.${code}` });

function recordForm([list, kind]: [string, RecordKind]): FormKind {
  return { list, ...kindOf(kind), canChange: !kind.lasting, canRemove: !kind.lasting };
}

function kindOf({ code, keptBy, fields }: { code: string; keptBy: KeptBy; fields: z.ZodObject }) {
  return { noun: code, keptBy, fields: formOf(code, fields) };
}

function formOf(above: string, fields: z.ZodObject): FormField[] {
  return fieldsOf(fields).map(([name, field]) => {
    const path = `${above}/${name}`;
    return { name, path, ...plain(path, field) };
  });
}

/** What a field names is said by its noun, and what its rows hold as fields of their own. */
function plain(path: string, field: Field): Record<string, unknown> {
  switch (field.as) {
    case 'record':
    case 'records':
      return { ...field, of: field.of.code };
    case 'rows':
      return { ...field, fields: formOf(path, field.fields) };
    default:
      return field;
  }
}
