import { z } from 'zod';
import { Instant } from '#use-case';
import { draftForms } from './draft-forms.js';

/** What one has begun to write, in which form and about what; `text` is as the form left it. */
export const DraftView = z
  .object({
    id: z.string(),
    form: z.enum(draftForms),
    about: z.string(),
    /** Of a draft about a case. */
    reference: z.string().nullable(),
    text: z.string(),
    revision: z.int(),
    savedAt: Instant,
  })
  .meta({ id: 'DraftView' });
export type DraftView = z.infer<typeof DraftView>;

export const SavedDraft = z.object({ revision: z.int(), savedAt: Instant }).meta({ id: 'SavedDraft' });
export type SavedDraft = z.infer<typeof SavedDraft>;
