import { z } from 'zod';
import { dayOf, type Instant } from '#calendar';
import type { RecordOwner } from '#clockwork';
import { loadSettings, row } from '#database';
import { type DatedContext, readDated } from './read-dated.js';

/** What a mail may say of a pledge or a duty, which are public; and whether there is still something to say. */
export type MailAbout = { about: 'pledge' | 'duty'; name: string; path: string; matters: boolean; byLaw: boolean };

const Titled = z.object({ title: z.string() });
const DutyKind = z.object({ municipality: z.string(), kind: z.string() });

export async function mailAbout(
  hands: DatedContext & { now: Instant },
  owner: RecordOwner,
  said: { thing: string; due: string },
): Promise<MailAbout | undefined> {
  const dated = (await readDated(hands, owner))?.dated;
  if (dated === undefined) return undefined;
  const matters = dated.some(({ thing, due }) => thing === said.thing && due === said.due);
  const { manager, now } = hands;
  if ('pledge' in owner) {
    const pledge = await row(manager, Titled, 'select title from samspel.pledge where id = $1', [owner.pledge]);
    return { about: 'pledge', name: pledge?.title ?? '', path: `/pledges/${owner.pledge}`, matters, byLaw: false };
  }
  const duty = await row(manager, DutyKind, 'select municipality, kind from samspel.duty where id = $1', [owner.duty]);
  const duties = (await loadSettings(manager)).of('duties', duty?.municipality ?? null, dayOf(now));
  // Of a duty that is set no longer nothing is said. Mails are in Swedish.
  const set = duties.find(({ kind }) => kind === duty?.kind);
  const byLaw = set !== undefined && set.interval !== 'local';
  return { about: 'duty', name: set?.sv ?? '', path: '/pledges', matters: matters && set !== undefined, byLaw };
}
