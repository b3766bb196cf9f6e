import type { Calendar, Instant } from '#calendar';
import { findRecordTimer, lockOwner, type RecordThing, writeRecordNotice } from '#clockwork';
import type { Recipient } from '#workflow';
import type { EntityManager } from 'typeorm';
import { LATE, lastSince } from './moments.js';
import { readDated } from './read-dated.js';
import { setTimers } from './set-timers.js';

/**
 * A timer of a commitment or a duty rang, says the worker. What is true is read again: what was reached meanwhile passes without a
 * word, and a timer that was set anew since is stale.
 */
export async function fireRecord(
  hands: { manager: EntityManager; calendar: Calendar; now: Instant },
  thing: RecordThing,
  at: string,
): Promise<void> {
  const { manager, now } = hands;
  const owner = await findRecordTimer(manager, thing, at);
  if (owner === undefined) return;
  await lockOwner(manager, owner);
  const reminded = await readDated(hands, owner);
  const dated = reminded?.dated.find((each) => each.thing === thing);
  const said = dated && lastSince(dated.moments, dated.after, now);
  if (reminded !== undefined && dated !== undefined && said !== undefined) {
    const { municipality } = reminded;
    const { due, agency } = dated;
    const word = 'duty' in owner ? 'deadline' : 'task';
    const { rung } = said;
    const to = toldOf(agency, rung);
    await writeRecordNotice(manager, owner, { municipality, word, thing, rung, due, to, rang: at }, now);
  }
  await setTimers(hands, owner);
}

/** The agency's function; when it is late its head too. */
function toldOf(agency: string, rung: number): Recipient[] {
  return rung === LATE ? [{ agency }, { agency, role: 'head' }] : [{ agency }];
}
