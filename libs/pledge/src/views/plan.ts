import { z } from 'zod';
import { evidenceSources, promisers, units } from './closed-sets.js';
import { Day, day, ids, text, whole } from './fields.js';

/** Whom the pledge binds. A person signs, but the function is all that is kept. */
export const Party = z
  .object({ name: z.string(), promiser: z.enum(['police', 'municipality']), signatory: text, signedOn: day })
  .meta({ id: 'PledgeParty' });
export type Party = z.infer<typeof Party>;

/** `contextNote` is what marked the period, in whole sentences; `area` is the place's name, "Mariestad". */
export const PledgeFields = z.object({
  title: z.string(),
  area: z.string(),
  from: Day,
  to: Day,
  parties: z.array(Party),
  contextNote: text,
});

/** `title` is what the pledge looks at, as it stands after "focus on"; `purpose` follows "the purpose is to". */
export const FocusAreaFields = z.object({ title: z.string(), purpose: text, targetGroup: text });
export const FocusArea = FocusAreaFields.extend({ id: z.string() }).meta({ id: 'FocusArea' });
export type FocusArea = z.infer<typeof FocusArea>;

export const EvidenceFields = z.object({
  source: z.enum(evidenceSources),
  summary: text,
  at: day,
  focusAreas: ids,
  commitments: ids,
});
export const Evidence = EvidenceFields.extend({ id: z.string() }).meta({ id: 'PledgeEvidence' });
export type Evidence = z.infer<typeof Evidence>;

/** `text` is what is promised, as it stands after "shall". A target has a unit. */
export const CommitmentFields = z.object({
  text: z.string(),
  promiser: z.enum(promisers),
  owner: z.string(),
  target: whole,
  unit: z.enum(units).nullable().default(null),
  theme: text,
  due: day,
});

/** What is done of a target. Behind: at this pace it won't be reached by its due day. */
export const Progress = z
  .object({
    done: z.int(),
    target: z.int(),
    unit: z.enum(units),
    status: z.enum(['done', 'on-pace', 'behind', 'late']),
  })
  .meta({ id: 'PledgeProgress' });
export type Progress = z.infer<typeof Progress>;

export const Commitment = CommitmentFields.extend({
  id: z.string(),
  carriedOverFrom: z.string().nullable(),
}).meta({ id: 'PledgeCommitment' });
export type Commitment = z.infer<typeof Commitment>;

/** A citizens' wish in their words ("you said"), and what was done about it. */
export const WishFields = z.object({ wish: z.string(), done: text, activities: ids });
export const Wish = WishFields.extend({ id: z.string() }).meta({ id: 'PledgeWish' });
export type Wish = z.infer<typeof Wish>;

/** How a function is reached. Never a person's own number. */
export const ContactFields = z.object({ function: z.string(), phone: text, email: text });
export const Contact = ContactFields.extend({ id: z.string() }).meta({ id: 'PledgeContact' });
export type Contact = z.infer<typeof Contact>;
