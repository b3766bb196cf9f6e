export { bigint, day, instant } from './columns.js';
export { databaseOptions, dataSource, isAway, isHeld, ownerSource, signInOptions } from './data-source.js';
export { describeSchema } from './describe-schema.js';
export { CommitmentOutcomeRow } from './entities/commitment-outcome.entity.js';
export { CommitmentRow } from './entities/commitment.entity.js';
export { ConsentRow } from './entities/consent.entity.js';
export { DisclosureRow, type Snapshot } from './entities/disclosure.entity.js';
export { DuplicateRow, type MovedDate } from './entities/duplicate.entity.js';
export { DutyRow } from './entities/duty.entity.js';
export { HandoffOfferRow } from './entities/handoff-offer.entity.js';
export { MappingRow } from './entities/mapping.entity.js';
export { type NoteKind, NoteRow } from './entities/note.entity.js';
export { PlanRow } from './entities/plan.entity.js';
export {
  ContactRow,
  EvidenceRow,
  FocusAreaRow,
  FollowUpRow,
  IndicatorRow,
  PledgeCommitmentRow,
  PledgePart,
  PledgeRow,
  WishRow,
} from './entities/pledge/pledge-plan.entity.js';
export {
  ActivityRow,
  EventRow,
  GroupRow,
  MeasureRow,
  PictureRow,
  PlaceRow,
  TipsRow,
} from './entities/pledge/pledge-work.entity.js';
export { ReferralRow } from './entities/referral.entity.js';
export { RegistrationRow } from './entities/registration.entity.js';
export { type Agreement, TalkRow } from './entities/talk.entity.js';
export { type KeptGuardian, YoungPersonRow } from './entities/young-person.entity.js';
export { HeldSettings, loadSettings } from './held-settings.js';
export { type EncryptedColumn, IdentityKeys, type IdentitySecrets } from './identity-keys.js';
export { installationOf } from './installation-of.js';
export { migrate, type Migration } from './migrate.js';
export { type Executor, lastly, row, rows, run, send } from './rows.js';
export { caseTime, enter, type Idempotency, inUnitOfWork, type SignedIn, type Unit } from './unit-of-work.js';
export { inTransaction } from './transaction.js';
export { caseClockOf, caseTimeOf, inWorkerTransaction, type WorkerUnit } from './worker-transaction.js';
