import { CommitmentOutcomeRow } from './commitment-outcome.entity.js';
import { CommitmentRow } from './commitment.entity.js';
import { ConsentRow } from './consent.entity.js';
import { DisclosureRow } from './disclosure.entity.js';
import { DuplicateRow } from './duplicate.entity.js';
import { DutyRow } from './duty.entity.js';
import { HandoffOfferRow } from './handoff-offer.entity.js';
import { MappingRow } from './mapping.entity.js';
import { NoteRow } from './note.entity.js';
import { PlanRow } from './plan.entity.js';
import {
  ContactRow,
  EvidenceRow,
  FocusAreaRow,
  FollowUpRow,
  IndicatorRow,
  PledgeCommitmentRow,
  PledgeRow,
  WishRow,
} from './pledge/pledge-plan.entity.js';
import {
  ActivityRow,
  EventRow,
  GroupRow,
  MeasureRow,
  PictureRow,
  PlaceRow,
  TipsRow,
} from './pledge/pledge-work.entity.js';
import { ReferralRow } from './referral.entity.js';
import { RegistrationRow } from './registration.entity.js';
import { TalkRow } from './talk.entity.js';
import { YoungPersonRow } from './young-person.entity.js';

/** Content rows, and the records of pledges. Engine rows are written by one statement of their own (`libs/cases/src/write-path/write-decision.ts`). */
export const entities = [
  CommitmentOutcomeRow,
  CommitmentRow,
  ConsentRow,
  DisclosureRow,
  DuplicateRow,
  HandoffOfferRow,
  MappingRow,
  NoteRow,
  PlanRow,
  ReferralRow,
  RegistrationRow,
  TalkRow,
  YoungPersonRow,
  DutyRow,
  ContactRow,
  EvidenceRow,
  FocusAreaRow,
  FollowUpRow,
  IndicatorRow,
  PledgeCommitmentRow,
  PledgeRow,
  WishRow,
  ActivityRow,
  EventRow,
  GroupRow,
  MeasureRow,
  PictureRow,
  PlaceRow,
  TipsRow,
];
