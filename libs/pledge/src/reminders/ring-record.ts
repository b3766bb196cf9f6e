import type { Instant } from '#calendar';
import type { RecordThing } from '#clockwork';
import type { NoticeWord, Recipient } from '#workflow';
import { LATE, lastSince } from './moments.js';
import { type Belonging, type Hands, readDated } from './read-dated.js';
import { columnsOf, lock, setTimers } from './set-timers.js';

/**
 * A timer of a commitment or a duty rang, says the worker. What is true is read again: what was reached meanwhile passes without a
 * word, and a timer that was set anew since is stale.
 */
export async function ringRecord(hands: Hands & { now: Instant }, thing: RecordThing, at: string): Promise<void> {
  const belonging = await belongingOf(hands, thing, at);
  if (belonging === undefined) return;
  await lock(hands, belonging);
  const reminded = await readDated(hands, belonging);
  const dated = reminded?.dated.find((each) => each.thing === thing);
  const said = dated && lastSince(dated.moments, dated.after, hands.now);
  if (reminded !== undefined && dated !== undefined && said !== undefined) {
    await hands.manager.query(
      `insert into samspel.notice (pledge, duty, municipality, at, word, thing, step, due, recipients)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...columnsOf(belonging),
        reminded.municipality,
        hands.now,
        'duty' in belonging ? ('deadline' satisfies NoticeWord) : ('task' satisfies NoticeWord),
        thing,
        said.step,
        dated.due,
        JSON.stringify(toldOf(dated.agency, said.step)),
      ],
    );
  }
  await setTimers(hands, belonging);
}

/** The agency's function; when it is late its head too. */
function toldOf(agency: string, step: number): Recipient[] {
  return step === LATE ? [{ agency }, { agency, role: 'head' }] : [{ agency }];
}

async function belongingOf({ manager }: Hands, thing: RecordThing, at: string): Promise<Belonging | undefined> {
  const [row]: { pledge: string | null; duty: string | null }[] = await manager.query(
    'select pledge, duty from samspel.timer where case_id is null and thing = $1 and at = $2',
    [thing, at],
  );
  if (row === undefined) return undefined;
  if (row.pledge !== null) return { pledge: row.pledge };
  return row.duty === null ? undefined : { duty: row.duty };
}
