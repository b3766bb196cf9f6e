import { Cases, execute, openReferral } from '#cases';
import { Definitions, type Rules } from '#workflow';
import { signIn } from '#identity';
import { swedishCalendar } from '#calendar/holidays';
import { readDefinitions } from '#config/workflows';
import type { DataSource } from 'typeorm';
import { DEMO_PASSWORD } from '../../apps/start/src/demo/directory.js';
import { elis } from '../support/referrals.js';

/** The action that is measured: a stage is entered anew, with its date, its event and its timer; it can be taken for ever. */
export const ACTION = { track: 'social-services', action: 'support-again' } as const;

export type Prepared = { cases: Cases; token: string; references: string[] };

/** As many cases as there are connections, each standing where the action can be taken. */
export async function casesToActOn(api: DataSource, count: number): Promise<Prepared> {
  const year = new Date().getFullYear();
  const rules: Rules = {
    definitions: new Definitions(readDefinitions('config/workflows').map(({ definition }) => definition)),
    calendar: swedishCalendar(year - 3, year + 3),
  };
  const cases = new Cases(api, rules);
  const polis = await signIn(api, 'polis@lindvik.example', DEMO_PASSWORD);
  const { token } = await signIn(api, 'soc@lindvik.example', DEMO_PASSWORD);
  const references: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { reference } = await cases.change(polis, (work) => openReferral(work, elis));
    const act = (action: string, answers: Record<string, string> = {}) =>
      cases.change({ token }, async (work) => {
        await execute(work, reference, { do: 'take-action', track: ACTION.track, action, answers });
      });
    await act('assess-protection', { protection: 'no-danger' });
    await act('join-running');
    await act('look-again');
    references.push(reference);
  }
  return { cases, token, references };
}
