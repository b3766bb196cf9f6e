import {
  addPicture,
  carryOver,
  keepActivity,
  keepCommitment,
  keepContact,
  keepEvent,
  keepEvidence,
  keepFocusArea,
  keepGroup,
  keepIndicator,
  keepMeasure,
  keepPlace,
  keepPledge,
  keepTips,
  keepWish,
  type PledgeWork,
} from '#pledge';
import type { DemoPledge, Writer } from './demo-pledge.js';

/** Runs a use case as somebody of Lindvik; it answers with the id of what was written. */
export type Tell = (who: Writer, verb: (work: PledgeWork) => Promise<string>) => Promise<string>;

/** Tells a pledge through the use cases, so that a demo can't break a rule. The names in it were read, and are nobody's. */
export async function loadPledge(tell: Tell, demo: DemoPledge): Promise<string> {
  const confirmed = { confirmed: true };
  const pledge = await tell('samordnare', (work) => keepPledge(work, { ...demo.pledge, ...confirmed }));
  const where = { pledge };
  const keep = (verb: (work: PledgeWork) => Promise<string>): Promise<string> => tell('samordnare', verb);
  const all = async <T>(told: Record<string, T>, verb: (work: PledgeWork, told: T) => Promise<string>) => {
    const ids = new Map<string, string>();
    for (const [key, each] of Object.entries(told)) ids.set(key, await keep((work) => verb(work, each)));
    return (key: string): string => {
      const id = ids.get(key);
      if (id === undefined) throw new Error(`The demo's pledge names ${key}, which it doesn't have.`);
      return id;
    };
  };
  for (const each of demo.focusAreas) await keep((work) => keepFocusArea(work, where, { ...each, ...confirmed }));
  for (const each of demo.evidence) await keep((work) => keepEvidence(work, where, { ...each, ...confirmed }));
  const commitment = await all(demo.commitments, (work, told) =>
    keepCommitment(work, where, { ...told, ...confirmed }),
  );
  const place = await all(demo.places, (work, told) => keepPlace(work, { ...told, ...confirmed }));
  const event = await all(demo.events, (work, told) => keepEvent(work, where, { ...told, ...confirmed }));
  for (const each of demo.groups) await keep((work) => keepGroup(work, where, { ...each, ...confirmed }));
  for (const each of demo.contacts) await keep((work) => keepContact(work, where, { ...each, ...confirmed }));
  for (const each of demo.pictures) await keep((work) => addPicture(work, pledge, { ...each, ...confirmed }));
  for (const each of demo.tips) await tell('polis', (work) => keepTips(work, where, { ...each, ...confirmed }));
  const activities = new Map<string, string>();
  for (const { by, key, ...told } of demo.activities) {
    const named = {
      ...told,
      ...confirmed,
      ...(told.place && { place: place(told.place) }),
      ...(told.event && { event: event(told.event) }),
      commitments: (told.commitments ?? []).map(commitment),
    };
    const id = await tell(by, (work) => keepActivity(work, where, named));
    if (key !== undefined) activities.set(key, id);
  }
  for (const { by, ...told } of demo.measures) {
    const named = { ...told, ...confirmed, activity: activities.get(told.activity ?? '') ?? null };
    await tell(by, (work) => keepMeasure(work, where, named));
  }
  for (const each of demo.indicators) await keep((work) => keepIndicator(work, where, each));
  for (const each of demo.wishes) await keep((work) => keepWish(work, where, { ...each, ...confirmed }));
  const { next } = demo;
  if (next !== undefined)
    await keep((work) => carryOver(work, pledge, { ...next, commitments: next.commitments.map(commitment) }));
  return pledge;
}
