import { z } from 'zod';
import { Person } from '#identity';
import { GLASS, KeptFrom } from '../break-glass/read-glass.js';
import { Taker, TAKERS } from '../colleague/takers.js';
import { Lacking, LACKING } from '../consent/consent-views.js';
import { FREED_TO } from '../consent/freed-by-guardians.js';
import { Duplicate, DUPLICATES } from '../duplicate/read-duplicates.js';
import { ANSWER_NOTES, AnswerNote } from '../handoff/answer-notes.js';
import { OFFERS, OfferWords } from '../handoff/handoff-views.js';
import { LOCK_OUTS, LockedOut } from '../lock-out/read-lock-outs.js';
import { Step, STEPS } from '../history/read-history.js';
import { Registration, REGISTRATIONS } from '../receipt/receipt-views.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { moreOf, readMoreAsParty } from '../write-path/open-file.js';
import { CONTENT_COLUMNS, ContentColumns } from '../young-person/content.js';
import { Episode, EPISODES } from '../young-person/episodes.js';
import { READERS } from '../young-person/name-readers.js';
import { recordOf } from '../young-person/young-person.js';

const CaseRead = ContentColumns.extend({
  steps: z.array(Step),
  takers: z.array(Taker),
  freed_to: z.array(z.string()),
  episodes: z.array(Episode),
  duplicates: z.array(Duplicate),
  offers: z.array(OfferWords),
  answer_notes: z.array(AnswerNote),
  readers: z.array(Person),
  may_read: z.boolean(),
  reads_alone: z.boolean().nullable(),
  ...KeptFrom.shape,
  lacking: z.array(Lacking),
  locked_out: z.array(LockedOut),
  registrations: z.array(Registration),
});
type CaseRead = z.output<typeof CaseRead>;

const CASE_VIEW = moreOf(
  CaseRead,
  `,${[CONTENT_COLUMNS, STEPS, TAKERS, FREED_TO, EPISODES, DUPLICATES, OFFERS, ANSWER_NOTES, READERS, GLASS, LOCK_OUTS, LACKING, REGISTRATIONS].join(',')}`,
  recordOf('p.agency'),
);

/**
 * All that the view of a case is made of, in one statement: each noun brings its columns, and reads them itself. Lists are one
 * JSON value each, since an array of them is taken apart by hand in the driver.
 */
export const readCaseView = (work: Work, reference: string): Promise<{ file: CaseFile; more: CaseRead }> =>
  readMoreAsParty(work, CASE_VIEW, reference);
