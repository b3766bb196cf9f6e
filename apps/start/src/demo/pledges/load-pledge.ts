import {
  carryOver,
  savePlace,
  savePledge,
  saveRecord,
  type PledgeWork,
  type RecordKind,
  recordKinds,
  type NewRecord,
} from '#pledge';
import type { DemoPledge, Writer } from './demo-pledge.js';

/** Runs a use case as somebody of Lindvik; it answers with the id of what was written. */
export type Tell = (who: Writer, verb: (work: PledgeWork) => Promise<string>) => Promise<string>;

/** The names in the demo were read, and are nobody's. */
const confirmed = { confirmed: true };

/** Tells a pledge through the use cases, so that a demo can't break a rule. */
export async function loadPledge(tell: Tell, demo: DemoPledge): Promise<string> {
  const pledge = await tell('samordnare', (work) => savePledge(work, { ...demo.pledge, ...confirmed }));
  const keep = <K extends RecordKind>(kind: K, told: NewRecord<K>, by: Writer = 'samordnare'): Promise<string> =>
    tell(by, (work) => saveRecord(work, kind, { pledge }, { ...told, ...confirmed }));
  const { focusAreas, evidence, commitments, events, groups, contacts, pictures, tips } = recordKinds;
  for (const each of demo.focusAreas) await keep(focusAreas, each);
  for (const each of demo.evidence) await keep(evidence, each);
  const commitment = await byKey(demo.commitments, (told) => keep(commitments, told));
  const place = await byKey(demo.places, (told) =>
    tell('samordnare', (work) => savePlace(work, { ...told, ...confirmed })),
  );
  const event = await byKey(demo.events, (told) => keep(events, told));
  for (const each of demo.groups) await keep(groups, each);
  for (const each of demo.contacts) await keep(contacts, each);
  for (const each of demo.pictures) await keep(pictures, each);
  for (const each of demo.tips) await keep(tips, each, 'polis');
  const activities = new Map<string, string>();
  for (const { by, key, ...told } of demo.activities) {
    const named = {
      ...told,
      ...(told.place && { place: place(told.place) }),
      ...(told.event && { event: event(told.event) }),
      commitments: (told.commitments ?? []).map(commitment),
    };
    const id = await keep(recordKinds.activities, named, by);
    if (key !== undefined) activities.set(key, id);
  }
  for (const { by, ...told } of demo.measures)
    await keep(recordKinds.measures, { ...told, activity: activities.get(told.activity ?? '') ?? null }, by);
  for (const each of demo.indicators) await keep(recordKinds.indicators, each);
  for (const each of demo.wishes) await keep(recordKinds.wishes, each);
  const { next } = demo;
  if (next !== undefined)
    await tell('samordnare', (work) =>
      carryOver(work, pledge, { ...next, commitments: next.commitments.map(commitment) }),
    );
  return pledge;
}

/** Writes each, and finds the ids by the story's keys. */
async function byKey<T>(
  told: Record<string, T>,
  write: (told: T) => Promise<string>,
): Promise<(key: string) => string> {
  const ids = new Map<string, string>();
  for (const [key, each] of Object.entries(told)) ids.set(key, await write(each));
  return (key) => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The demo's pledge names ${key}, which it doesn't have.`);
    return id;
  };
}
