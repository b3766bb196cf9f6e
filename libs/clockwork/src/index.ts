export {
  askForWalk,
  type AskedWalk,
  beginWalk,
  finishWalk,
  isWalking,
  type Jump,
  nextWalk,
  readFinishedWalk,
} from './demo-clock/clock-walk.js';
export { forgetServed } from './forget-served.js';
export { endHeartbeat, workerAlive, writeHeartbeat } from './heartbeat.js';
export { hint, WORK_CHANNEL } from './hint.js';
export {
  claimMails,
  type ClaimedMail,
  type Fate,
  holdMails,
  letGo,
  recordAttempt,
  supersedeMails,
  type WhyNotSent,
} from './mails/claim-mails.js';
export {
  askWhoIsInvited,
  type Guest,
  listInvitations,
  listNoLongerInvited,
  planInvitation,
  type Told,
  type Version,
  wasSuperseded,
  whyUninvited,
} from './mails/invitations.js';
export { countReminders, type Reminders } from './mails/count-reminders.js';
export {
  type HeldMail,
  holdAllMail,
  listHeldMails,
  mailsHeldSince,
  raiseMailMark,
  readMailMark,
  releaseMails,
} from './mails/held-mails.js';
export { suppressBefore } from './mails/suppress-before.js';
export { type AgencyMail, answerFailedMail, listFailedMails, listWaitingMails } from './mails/agency-mails.js';
export { type LedgerLine, listCaseMails, listMailsBetween } from './mails/list-mails.js';
export { passOn } from './mails/pass-on.js';
export { wasReminded } from './mails/was-reminded.js';
export { type Addressee, type DueMail, hadRemindersOf, planMail, readDueMails } from './mails/plan-mail.js';
export { type Going, type HeldBack, whenToGo } from './mails/when-to-go.js';
export { readSaid, type RecordNotice, writeRecordNotice } from './notices/record-notices.js';
export { markAddressed, type Notice, takeNotice } from './notices/take-notice.js';
export { columnsOfOccasion, lockOwner, type Owner, type RecordOwner, tryLockOwner } from './columns.js';
export { countWaiting, listPending, nextPending, type Waiting } from './pending.js';
export { caseThing, type RecordThing, recordThing } from './thing.js';
export { countDifferent, type Difference, difference } from './timers/difference.js';
export { isTimerSet, type SetTimer } from './timers/is-timer-set.js';
export { type DueTimer, readDueTimers } from './timers/read-due-timers.js';
export {
  findRecordTimer,
  listPledgesWithTimers,
  readRecordTimers,
  type RecordTimer,
  writeRecordTimers,
} from './timers/record-timers.js';
export {
  lockSweptCase,
  readSweptAmong,
  readSweptCases,
  repairCaseTimers,
  type SweptCase,
} from './timers/sweep-cases.js';
export { leaveRoundAt, takeChanged, takeRound } from './timers/sweep-round.js';
