import { Installation0001 } from './0001-installation.js';
import { PeopleAndSessions0002 } from './0002-people-and-sessions.js';
import { Cases0003 } from './0003-cases.js';
import { Content0004 } from './0004-content.js';
import { Disclose0005 } from './0005-disclose.js';
import { Plan0006 } from './0006-plan.js';
import { Episodes0007 } from './0007-episodes.js';
import { WorkflowVersions0008 } from './0008-workflow-versions.js';
import { ConsentWithdrawn0009 } from './0009-consent-withdrawn.js';
import { Pledges0010 } from './0010-pledges.js';
import { Statistics0011 } from './0011-statistics.js';
import { PledgeReminders0012 } from './0012-pledge-reminders.js';
import { WhatWasReferred0013 } from './0013-what-was-referred.js';
import { WriteDecision0014 } from './0014-write-decision.js';
import { CaseDates0015 } from './0015-case-dates.js';
import { Occasions0016 } from './0016-occasions.js';
import { FunctionHygiene0020 } from './0020-function-hygiene.js';
import { AppliedFunctions0021 } from './0021-applied-functions.js';
import { StoredViews0030 } from './0030-stored-views.js';
import { DuplicatesOfACase0040 } from './0040-duplicates-of-a-case.js';
import { KeysAreClaimed0041 } from './0041-keys-are-claimed.js';
import { SessionsNameTheirAgency0042 } from './0042-sessions-name-their-agency.js';
import { StepsOfATrack0043 } from './0043-steps-of-a-track.js';
import { RoomToChange0044 } from './0044-room-to-change.js';
import { Settings0050 } from './0050-settings.js';
import { DutiesAreSet0051 } from './0051-duties-are-set.js';
import { AgencyKindsAreSet0052 } from './0052-agency-kinds-are-set.js';
import { ConcernTalks0060 } from './0060-concern-talks.js';
import { AnswersToTheSender0068 } from './0068-answers-to-the-sender.js';
import { HowPartiesCame0070 } from './0070-how-parties-came.js';
import { OwnerAndSignIn0071 } from './0071-owner-and-sign-in.js';
import { ContentByAParty0072 } from './0072-content-by-a-party.js';
import { ConsentsJoin0080 } from './0080-consents-join.js';
import { Audit0090 } from './0090-audit.js';
import { AuditSeals0091 } from './0091-audit-seals.js';
import { RefusalsAreFound0092 } from './0092-refusals-are-found.js';
import { Identity0100 } from './0100-identity.js';
import { SoughtByNumber0101 } from './0101-sought-by-number.js';
import { ProtectedReaders0102 } from './0102-protected-readers.js';
import { NoNameIsAsked0110 } from './0110-no-name-is-asked.js';
import { RolesOpen0111 } from './0111-roles-open.js';
import { DisclosedOnAGround0120 } from './0120-disclosed-on-a-ground.js';
import { WrongReceiver0121 } from './0121-wrong-receiver.js';
import { ProtectedTexts0130 } from './0130-protected-texts.js';
import { LockOuts0131 } from './0131-lock-outs.js';
import { Units0132 } from './0132-units.js';
import { BreakGlass0133 } from './0133-break-glass.js';
import { WhoseData0140 } from './0140-whose-data.js';
import { CustodyChanges0141 } from './0141-custody-changes.js';
import { WhatAStepSays0150 } from './0150-what-a-step-says.js';
import { PreviewByGround0160 } from './0160-preview-by-ground.js';
import { Registrations0164 } from './0164-registrations.js';
import { HeadsAndDeputies0167 } from './0167-heads-and-deputies.js';
import { OnDuty0168 } from './0168-on-duty.js';
import { MembersForATime0169 } from './0169-members-for-a-time.js';
import { RunningByVersion0173 } from './0173-running-by-version.js';
import { LockOutsOfOnesOwn0174 } from './0174-lock-outs-of-ones-own.js';
import { WhoHadATrack0175 } from './0175-who-had-a-track.js';
import { FourEyes0180 } from './0180-four-eyes.js';
import { ReviewedAfter0181 } from './0181-reviewed-after.js';
import { Drafts0190 } from './0190-drafts.js';
import { MailsTogether0215 } from './0215-mails-together.js';
import { TasksHeldElsewhere0216 } from './0216-tasks-held-elsewhere.js';
import { ProtectedAtAnAgency0217 } from './0217-protected-at-an-agency.js';
import { LinesThatAreOffered0220 } from './0220-lines-that-are-offered.js';
import { Invitations0230 } from './0230-invitations.js';
import { ClosesUndone0240 } from './0240-closes-undone.js';
import { WhoMarkedAProtection0250 } from './0250-who-marked-a-protection.js';
import { HowPeopleAreTold0255 } from './0255-how-people-are-told.js';
import { MailIsHeld0265 } from './0265-mail-is-held.js';
import { ServedIsForgotten0266 } from './0266-served-is-forgotten.js';
import { WhatGoalsAnswer0280 } from './0280-what-goals-answer.js';
import { FailedMails0290 } from './0290-failed-mails.js';
import { WhatWasTold0310 } from './0310-what-was-told.js';
import { WhatARecordTook0320 } from './0320-what-a-record-took.js';
import { SweptByWhatChanged0340 } from './0340-swept-by-what-changed.js';
import { WhoseOffersAre0350 } from './0350-whose-offers-are.js';

/** In the order they run. Listed, not found by a pattern: a bundled build finds nothing by pattern. */
export const migrations = [
  Installation0001,
  PeopleAndSessions0002,
  Cases0003,
  Content0004,
  Disclose0005,
  Plan0006,
  Episodes0007,
  WorkflowVersions0008,
  ConsentWithdrawn0009,
  Pledges0010,
  Statistics0011,
  PledgeReminders0012,
  WhatWasReferred0013,
  WriteDecision0014,
  CaseDates0015,
  Occasions0016,
  FunctionHygiene0020,
  AppliedFunctions0021,
  StoredViews0030,
  DuplicatesOfACase0040,
  KeysAreClaimed0041,
  SessionsNameTheirAgency0042,
  StepsOfATrack0043,
  RoomToChange0044,
  Settings0050,
  DutiesAreSet0051,
  AgencyKindsAreSet0052,
  ConcernTalks0060,
  AnswersToTheSender0068,
  HowPartiesCame0070,
  OwnerAndSignIn0071,
  ContentByAParty0072,
  ConsentsJoin0080,
  Audit0090,
  AuditSeals0091,
  RefusalsAreFound0092,
  Identity0100,
  SoughtByNumber0101,
  ProtectedReaders0102,
  NoNameIsAsked0110,
  RolesOpen0111,
  DisclosedOnAGround0120,
  WrongReceiver0121,
  ProtectedTexts0130,
  LockOuts0131,
  Units0132,
  BreakGlass0133,
  WhoseData0140,
  CustodyChanges0141,
  WhatAStepSays0150,
  PreviewByGround0160,
  Registrations0164,
  HeadsAndDeputies0167,
  OnDuty0168,
  MembersForATime0169,
  RunningByVersion0173,
  LockOutsOfOnesOwn0174,
  WhoHadATrack0175,
  FourEyes0180,
  ReviewedAfter0181,
  Drafts0190,
  MailsTogether0215,
  TasksHeldElsewhere0216,
  ProtectedAtAnAgency0217,
  LinesThatAreOffered0220,
  Invitations0230,
  ClosesUndone0240,
  WhoMarkedAProtection0250,
  HowPeopleAreTold0255,
  MailIsHeld0265,
  ServedIsForgotten0266,
  WhatGoalsAnswer0280,
  FailedMails0290,
  WhatWasTold0310,
  WhatARecordTook0320,
  SweptByWhatChanged0340,
  WhoseOffersAre0350,
];
