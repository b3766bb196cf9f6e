import { type Duty, dutyNames } from '../views/duty.js';
import { type Belonging, type Hands, readDated } from './read-dated.js';

/** What a mail may say of a pledge or a duty, which are public; and whether there is still something to say. */
export type MailAbout = { about: 'pledge' | 'duty'; name: string; path: string; matters: boolean };

export async function mailAbout(
  hands: Hands,
  belonging: Belonging,
  said: { thing: string; due: string },
): Promise<MailAbout | undefined> {
  const dated = (await readDated(hands, belonging))?.dated;
  if (dated === undefined) return undefined;
  const matters = dated.some(({ thing, due }) => thing === said.thing && due === said.due);
  if ('pledge' in belonging) {
    const [row]: { title: string }[] = await hands.manager.query('select title from samspel.pledge where id = $1', [
      belonging.pledge,
    ]);
    return { about: 'pledge', name: row?.title ?? '', path: `/pledges/${belonging.pledge}`, matters };
  }
  const [row]: { kind: Duty['kind'] }[] = await hands.manager.query('select kind from samspel.duty where id = $1', [
    belonging.duty,
  ]);
  return { about: 'duty', name: row === undefined ? '' : dutyNames[row.kind], path: '/pledges', matters };
}
