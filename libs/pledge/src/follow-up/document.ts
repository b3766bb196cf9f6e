import { z } from 'zod';
import { Instant } from '../moment.js';

/** A sentence, and the records that it was made from. */
export const Sentence = z.object({ text: z.string(), records: z.array(z.string()) }).meta({ id: 'FollowUpSentence' });
export type Sentence = z.infer<typeof Sentence>;

/** `edited` is one that somebody wrote over; its records are then those of the text it stands for. */
export const Paragraph = z
  .object({ id: z.string(), bullet: z.boolean(), edited: z.boolean(), sentences: z.array(Sentence) })
  .meta({ id: 'FollowUpParagraph' });
export type Paragraph = z.infer<typeof Paragraph>;

/** Numbers beside each other; the first column is what each row is about. */
export const Table = z
  .object({
    caption: z.string(),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    records: z.array(z.string()),
  })
  .meta({ id: 'FollowUpTable' });
export type Table = z.infer<typeof Table>;

export const Section = z
  .object({
    id: z.string(),
    heading: z.string().nullable(),
    paragraphs: z.array(Paragraph),
    table: Table.nullable(),
  })
  .meta({ id: 'FollowUpSection' });
export type Section = z.infer<typeof Section>;

/** The follow-up as citizens read it. HTML and .docx are pictures of this one. */
export const Document = z
  .object({ title: z.string(), kicker: z.string(), sections: z.array(Section) })
  .meta({ id: 'FollowUpDocument' });
export type Document = z.infer<typeof Document>;

/** What is looked at before a follow-up is published; the screens own the words. */
export const Check = z
  .object({
    code: z.enum([
      'no-personal-data',
      'small-numbers-hidden',
      'commitments-told',
      'deviations-told',
      'records-unchanged',
    ]),
    holds: z.boolean(),
  })
  .meta({ id: 'FollowUpCheck' });
export type Check = z.infer<typeof Check>;

/**
 * `version` is 0 where nothing was saved yet, and the document is drafted anew each time it is asked for; `revision` then stands
 * for that very text. It is the caller's If-Match.
 */
export const FollowUp = z
  .object({
    version: z.int(),
    revision: z.int(),
    savedAt: Instant.nullable(),
    publishedAt: Instant.nullable(),
    document: Document,
    checks: z.array(Check),
    /** Fewer persons than these are told by no number. */
    limit: z.int(),
  })
  .meta({ id: 'PledgeFollowUp' });
export type FollowUp = z.infer<typeof FollowUp>;

export const FollowUpVersion = z
  .object({ version: z.int(), at: Instant, publishedAt: Instant.nullable() })
  .meta({ id: 'FollowUpVersion' });
export type FollowUpVersion = z.infer<typeof FollowUpVersion>;
