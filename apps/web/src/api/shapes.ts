import type { components } from './schema.js';

type Schemas = components['schemas'];

export type ActionView = Schemas['ActionView'];
export type Agency = Schemas['Agency'];
export type AgencyKind = Agency['kind'];
export type Ask = Schemas['Ask'];
export type CaseCard = Schemas['CaseCard'];
export type CaseView = Schemas['CaseView'];
export type ConsentAnswer = Schemas['ConsentAnswer'];
export type HandoffCard = Schemas['HandoffCard'];
export type HandoffView = Schemas['HandoffView'];
export type Inbox = Schemas['Inbox'];
export type InboxItem = Schemas['InboxItem'];
export type MailRow = Schemas['MailRow'];
export type MissingView = Schemas['MissingView'];
export type NewReferral = Schemas['NewReferral'];
export type OfferHandoff = Schemas['OfferHandoff'];
export type OfferView = Schemas['OfferView'];
export type ProblemBody = Schemas['Problem'];
export type Receipt = Schemas['Receipt'];
export type TalkView = Schemas['TalkView'];
export type TaskView = Schemas['TaskView'];
export type Timeline = Schemas['Timeline'];
export type Title = Schemas['Title'];
export type TrackView = Schemas['TrackView'];
export type Walk = Schemas['Walk'];
export type YoungPerson = Schemas['YoungPerson'];
