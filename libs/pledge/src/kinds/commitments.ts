import { z } from 'zod';
import { invalid } from '#use-case';
import { PledgeCommitmentRow } from '#database';
import { agency, day, line, one, optional, text, whole } from '../record/fields.js';
import { recordKind } from '../record/kind.js';

/** `text` is what is promised, as it stands after "shall". A target has a unit. */
const fields = z.object({
  text: text(),
  promiser: one('promiser'),
  owner: agency(),
  target: optional(whole({ min: 1, max: 10_000 })),
  unit: optional(one('unit')),
  theme: optional(line()),
  due: optional(day()),
});

const Commitment = fields
  .extend({ id: z.string(), carriedOverFrom: z.string().nullable() })
  .meta({ id: 'PledgeCommitment' });

/** A promise that can be measured: whose it is, and how much by when. */
export const commitments = recordKind({
  code: 'commitments',
  keptBy: 'keeper',
  fields,
  View: Commitment,
  Row: PledgeCommitmentRow,
  holds({ target, unit, due }, { pledge: { from, to } }) {
    if ((target === null) !== (unit === null))
      throw invalid(target === null ? '/target' : '/unit', 'missing', 'Say both how many, and of what.');
    if (due !== null && (due < from || due > to))
      throw invalid('/due', 'out-of-range', `Choose a day within the pledge's period, ${from} to ${to}.`, { from, to });
  },
  begin: ({ work }) => ({ since: new Date(work.now) }),
});
