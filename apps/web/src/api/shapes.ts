import type { components } from './schema.js';

type Schemas = components['schemas'];

export type ActionView = Schemas['ActionView'];
export type Agency = Schemas['Agency'];
export type Ask = Schemas['Ask'];
export type CaseCard = Schemas['CaseCard'];
export type CaseView = Schemas['CaseView'];
export type HandoffCard = Schemas['HandoffCard'];
export type HandoffView = Schemas['HandoffView'];
export type Inbox = Schemas['Inbox'];
export type InboxItem = Schemas['InboxItem'];
export type LaterReferral = Schemas['LaterReferral'];
export type MailRow = Schemas['MailRow'];
export type MissingView = Schemas['MissingView'];
export type Installation = Schemas['Installation'];
export type Jump = Schemas['Jump']['to'];
export type MappingView = Schemas['MappingView'];
export type Me = Schemas['Me'];
export type NewConsent = Schemas['NewConsent'];
export type NewHandoff = Schemas['NewHandoff'];
export type NewReferral = Schemas['NewReferral'];
export type NoteView = Schemas['NoteView'];
export type OfferView = Schemas['OfferView'];
export type CommitmentView = Schemas['CommitmentView'];
export type PlanView = Schemas['PlanView'];
export type PledgeActivity = Schemas['PledgeActivity'];
export type PledgeCard = Schemas['PledgeCard'];
export type PledgeCommitment = PledgeView['commitments'][number];
export type PledgeProgress = Schemas['PledgeProgress'];
export type PledgeView = Schemas['PledgeView'];
export type Postponement = NonNullable<TrackView['extension']>;
export type ProblemBody = Schemas['Problem'];
export type Receipt = Schemas['Receipt'];
export type PaperCase = Schemas['PaperCase'];
export type SearchHit = Schemas['SearchHit'];
export type TalkView = Schemas['TalkView'];
export type TaskView = Schemas['TaskView'];
export type Timeline = Schemas['Timeline'];
export type TimelineEntry = Schemas['TimelineEntry'];
export type Title = Schemas['Title'];
export type TrackView = Schemas['TrackView'];
export type Walk = Schemas['Walk'];
export type Workflow = Schemas['WorkflowView'];
export type YoungPerson = Schemas['YoungPerson'];

/** A whole concern about somebody new, or what is told of somebody whom a case knows: in it, or taking it up again. */
export type Told = { as: 'new'; body: NewReferral } | { as: 'later' | 'again'; reference: string; body: LaterReferral };
