import type { NewPledge, places, recordKinds, NewRecord } from '#pledge';

/** Who of Lindvik writes a record down. */
export type Writer = 'samordnare' | 'polis' | 'soc' | 'skola' | 'fritid';

type Kinds = typeof recordKinds;
export type New<Kind extends keyof Kinds> = NewRecord<Kinds[Kind]>;

/** A pledge told as records. Records are named by a key of the story's own where others point at them. */
export type DemoPledge = {
  pledge: NewPledge;
  focusAreas: New<'focusAreas'>[];
  evidence: New<'evidence'>[];
  commitments: Record<string, New<'commitments'>>;
  places: Record<string, NewRecord<typeof places>>;
  events: Record<string, New<'events'>>;
  groups: New<'groups'>[];
  contacts: New<'contacts'>[];
  pictures: New<'pictures'>[];
  tips: New<'tips'>[];
  activities: (Omit<New<'activities'>, 'commitments'> & { by: Writer; key?: string; commitments?: string[] })[];
  measures: (New<'measures'> & { by: Writer })[];
  indicators: New<'indicators'>[];
  wishes: New<'wishes'>[];
  next?: { title: string; from: string; to: string; commitments: string[] };
};
