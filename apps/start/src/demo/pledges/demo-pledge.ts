import type {
  NewActivity,
  NewCommitment,
  NewContact,
  NewEvent,
  NewEvidence,
  NewFocusArea,
  NewGroup,
  NewIndicator,
  NewMeasure,
  NewPicture,
  NewPlace,
  NewPledge,
  NewTips,
  NewWish,
} from '#pledge';

/** Who of Lindvik writes a record down. */
export type Writer = 'samordnare' | 'polis' | 'soc' | 'skola' | 'fritid';

/** A pledge told as records. Records are named by a key of the story's own where others point at them. */
export type DemoPledge = {
  pledge: NewPledge;
  focusAreas: NewFocusArea[];
  evidence: NewEvidence[];
  commitments: Record<string, NewCommitment>;
  places: Record<string, NewPlace>;
  events: Record<string, NewEvent>;
  groups: NewGroup[];
  contacts: NewContact[];
  pictures: NewPicture[];
  tips: NewTips[];
  activities: (Omit<NewActivity, 'commitments'> & { by: Writer; key?: string; commitments?: string[] })[];
  measures: (NewMeasure & { by: Writer })[];
  indicators: NewIndicator[];
  wishes: NewWish[];
  next?: { title: string; from: string; to: string; commitments: string[] };
};
