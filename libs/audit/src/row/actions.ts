/** The kinds of data that a request shows or changes: what the trace of it names, since it holds none of them. */
export const fieldGroups = [
  'identity',
  'guardians',
  'concern',
  'consent',
  'handoff',
  'disclosures',
  'timeline',
  'mapping',
  'plan',
  'talks',
  'notes',
  'drafts',
  'audit',
  'units',
  // What whoever wrote it said of it, when asked.
  'place-not-person',
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** What a case is shown as, and what most changes of it answer with. */
const CASE = ['identity', 'guardians', 'concern', 'consent', 'handoff'] as const;

/**
 * Every operation of the API that touches cases or the people they are about, by its name in the OpenAPI document, with what it
 * shows. One that is not here can open no case.
 */
const actions = {
  listCases: ['identity'],
  showInbox: ['identity', 'handoff'],
  searchCases: ['identity'],
  showCase: CASE,
  showTimeline: ['timeline'],
  showLedger: ['timeline'],
  sendAgain: ['timeline'],
  settleFailedMail: ['timeline'],
  showWorkingOut: ['timeline'],
  receive: CASE,
  showYoungPerson: ['identity', 'guardians'],
  nameReaders: CASE,
  lockOutColleague: CASE,
  letInColleague: CASE,
  breakGlass: CASE,
  reviewOpening: CASE,
  correctYoungPerson: ['identity', 'guardians'],
  openReferral: ['identity', 'guardians', 'concern'],
  bringInCase: CASE,
  showChoicesIn: ['concern'],
  addReferral: ['concern'],
  reopenCase: ['identity', 'guardians', 'concern'],
  takeAction: CASE,
  doTask: CASE,
  bookTask: CASE,
  recordDay: CASE,
  assignTrack: CASE,
  extendTrack: CASE,
  parkTrack: CASE,
  undoClose: CASE,
  closeAsDuplicate: CASE,
  takeBackDuplicate: CASE,
  recordConsent: CASE,
  confirmConsent: CASE,
  withdrawConsent: CASE,
  showSharing: ['disclosures'],
  showTextReaders: ['consent'],
  listDisclosures: ['disclosures'],
  showDisclosureChoices: ['identity', 'guardians', 'concern'],
  disclose: ['disclosures'],
  reportWrongReceiver: ['disclosures'],
  reviewDisclosure: ['disclosures'],
  listPrepared: ['disclosures', 'identity', 'guardians', 'concern'],
  approvePrepared: ['disclosures'],
  declinePrepared: ['disclosures'],
  takeBackPrepared: ['disclosures'],
  offerHandoff: CASE,
  showHandoff: ['identity', 'handoff'],
  acceptHandoff: CASE,
  declineHandoff: ['handoff'],
  withdrawHandoff: ['handoff'],
  listMappings: ['mapping'],
  writeMapping: ['mapping'],
  // What a goal answers is told in the words of the mapping.
  showPlan: ['plan', 'mapping'],
  writePlan: ['plan', 'mapping'],
  addCommitment: ['plan', 'mapping'],
  acceptCommitment: ['plan', 'mapping'],
  declineCommitment: ['plan', 'mapping'],
  recordCommitmentOutcome: ['plan', 'mapping'],
  listTalks: ['talks'],
  planTalk: ['talks', ...CASE],
  recordTalkOutcome: ['talks', ...CASE],
  listNotes: ['notes'],
  addNote: ['notes'],
  markTransferred: ['notes'],
  listDrafts: ['drafts'],
  keepDraft: ['drafts'],
  discardDraft: ['drafts'],
  listAccessLog: ['audit'],
  releaseAccessLog: ['audit'],
  readAudit: ['audit'],
  // No case: who reads what a unit keeps follows from these.
  assignMember: ['units'],
  nameDeputy: ['units'],
  endDeputy: ['units'],
} satisfies Record<string, readonly FieldGroup[]>;

export type AuditedAction = keyof typeof actions;

export const isAuditedAction = (name: string): name is AuditedAction => Object.hasOwn(actions, name);

export const auditedActions = Object.keys(actions).filter(isAuditedAction);

export const fieldsOf = (action: AuditedAction): readonly FieldGroup[] => actions[action];
