import { z } from 'zod';
import type { RecordOwner } from '#clockwork';
import { row } from '#database';
import { type Duty, dutyNames } from '../views/duty.js';
import { type Hands, readDated } from './read-dated.js';

/** What a mail may say of a pledge or a duty, which are public; and whether there is still something to say. */
export type MailAbout = { about: 'pledge' | 'duty'; name: string; path: string; matters: boolean };

const Titled = z.object({ title: z.string() });
const OfKind = z.object({ kind: z.custom<Duty['kind']>() });

export async function mailAbout(
  hands: Hands,
  owner: RecordOwner,
  said: { thing: string; due: string },
): Promise<MailAbout | undefined> {
  const dated = (await readDated(hands, owner))?.dated;
  if (dated === undefined) return undefined;
  const matters = dated.some(({ thing, due }) => thing === said.thing && due === said.due);
  const { manager } = hands;
  if ('pledge' in owner) {
    const pledge = await row(manager, Titled, 'select title from samspel.pledge where id = $1', [owner.pledge]);
    return { about: 'pledge', name: pledge?.title ?? '', path: `/pledges/${owner.pledge}`, matters };
  }
  const duty = await row(manager, OfKind, 'select kind from samspel.duty where id = $1', [owner.duty]);
  return { about: 'duty', name: duty === undefined ? '' : dutyNames[duty.kind], path: '/pledges', matters };
}
