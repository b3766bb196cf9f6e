import { z } from 'zod';
import { dayOf, type Instant } from '#calendar';
import type { RecordOwner } from '#clockwork';
import { row } from '#database';
import { type Hands, readDated } from './read-dated.js';

/** What a mail may say of a pledge or a duty, which are public; and whether there is still something to say. */
export type MailAbout = { about: 'pledge' | 'duty'; name: string; path: string; matters: boolean };

const Titled = z.object({ title: z.string() });
const Named = z.object({ name: z.string().nullable() });

export async function mailAbout(
  hands: Hands & { now: Instant },
  owner: RecordOwner,
  said: { thing: string; due: string },
): Promise<MailAbout | undefined> {
  const dated = (await readDated(hands, owner))?.dated;
  if (dated === undefined) return undefined;
  const matters = dated.some(({ thing, due }) => thing === said.thing && due === said.due);
  const { manager, now } = hands;
  if ('pledge' in owner) {
    const pledge = await row(manager, Titled, 'select title from samspel.pledge where id = $1', [owner.pledge]);
    return { about: 'pledge', name: pledge?.title ?? '', path: `/pledges/${owner.pledge}`, matters };
  }
  // Mails are in Swedish.
  const duty = await row(
    manager,
    Named,
    `select (
       select each ->> 'sv' from jsonb_array_elements(samspel.setting_as_of('duties', d.municipality, $2)) each
       where each ->> 'kind' = d.kind) as name
     from samspel.duty d where d.id = $1`,
    [owner.duty, dayOf(now)],
  );
  return { about: 'duty', name: duty?.name ?? '', path: '/pledges', matters };
}
