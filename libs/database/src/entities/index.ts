import { ConsentRow } from './consent.entity.js';
import { DisclosureRow } from './disclosure.entity.js';
import { HandoffOfferRow } from './handoff-offer.entity.js';
import { NoteRow } from './note.entity.js';
import { ReferralRow } from './referral.entity.js';
import { TalkRow } from './talk.entity.js';
import { YoungPersonRow } from './young-person.entity.js';

/** Content rows. Engine rows are written by one statement of their own (`libs/cases/src/case/write-decision.ts`). */
export const entities = [ConsentRow, DisclosureRow, HandoffOfferRow, NoteRow, ReferralRow, TalkRow, YoungPersonRow];
