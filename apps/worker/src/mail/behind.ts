import { type CaseState, readState, readThing } from '#workflow';
import type { Calendar } from '#calendar';
import { mailAbout } from '#pledge';
import type { WorkerUnit } from '#database';
import type { Belongs } from './belonging.js';
import { stillMatters } from './still-matters.js';

/** The thing that a mail is about, the step it says and the day; -1 is news. */
export type Said = { thing: string; step: number; due: string; agency: string };

/** What is behind a mail: what it is called outside, where it is seen, and whether the mail is still worth sending. */
export type Behind = { about: 'case' | 'pledge' | 'duty'; name: string; path: string; matters: boolean };

export async function behindOf(unit: WorkerUnit, belongs: Belongs, said: Said, calendar: Calendar): Promise<Behind> {
  const found =
    'case' in belongs
      ? await behindCase(unit, belongs.case, said)
      : await mailAbout({ ...unit, calendar }, belongs, said);
  if (found === undefined) throw new Error(`A mail of ${JSON.stringify(belongs)}: what it belongs to is missing.`);
  return found;
}

async function behindCase({ manager }: WorkerUnit, id: string, said: Said): Promise<Behind | undefined> {
  const [row]: { reference: string; state: unknown }[] = await manager.query(
    'select reference, state from samspel.concern_case where id = $1',
    [id],
  );
  if (row === undefined) return undefined;
  const { reference: name } = row;
  const state = readState(row.state);
  return { about: 'case', name, path: pathTo(said, { reference: name, state }), matters: stillMatters(said, state) };
}

/**
 * A handoff that waits has a page of its own for its two ends: the agency that is asked is no party to the case before it
 * accepts. Who is only told that nobody answers finds it in the case.
 */
function pathTo({ thing, agency }: Said, { reference, state }: { reference: string; state: CaseState }): string {
  const { kind, id } = readThing(thing);
  const handoff = kind === 'handoff' ? state.handoffs[id] : undefined;
  const atEnd = handoff !== undefined && (handoff.sender === agency || handoff.receiver === agency);
  return atEnd ? `/handoffs/${id}` : `/cases/${reference}`;
}
