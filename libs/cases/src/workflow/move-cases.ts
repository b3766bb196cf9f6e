import { isDeepStrictEqual } from 'node:util';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { inWorkerTransaction, rows } from '#database';
import { decide, type Definition, isRefusal, type Missing, type Rules } from '#workflow';
import { contextOf } from '../write-path/execute.js';
import { lockAsWorker } from '../write-path/open-file.js';
import { writeDecision } from '../write-path/write-decision.js';

/** Which cases, and what stages are called in the version they are moved to: `coordination/plan` → `agreement`. */
export type Move = { workflow: string; from: number; to: number; stages: Record<string, string> };

type Running = z.output<typeof Running>;
const Running = z.object({ id: z.string(), reference: z.string() });

/** The cases that move, and those that can not, with the reasons. */
export type Moves = { moved: Running[]; stay: (Running & { why: string[] })[] };

/** Cases read at a time. */
const PAGE = 1000;

/**
 * Moves the running cases of a workflow from one version to another, each in a transaction of its own; or tells beforehand which
 * would move. A closed case stays on the version that it finished on.
 */
export async function moveCases(source: DataSource, rules: Rules, move: Move, how: 'tell' | 'do'): Promise<Moves> {
  const moves: Moves = { moved: [], stay: [] };
  const { definitions } = rules;
  const otherwise = calledOtherwise(definitions.get(move.workflow, move.from), definitions.get(move.workflow, move.to));
  for await (const running of runningOn(source, move)) {
    const why = otherwise.length > 0 ? otherwise : await tryMove(source, rules, move, running.id, how);
    if (why === undefined) moves.moved.push(running);
    else moves.stay.push({ ...running, why });
  }
  return moves;
}

/**
 * What definitions say of themselves: whose running cases go on by which. In order, so that a case two corrections behind takes
 * both; of versions that never ran here there are none.
 */
export function correctionsIn({ definitions }: Pick<Rules, 'definitions'>): Move[] {
  const inOrder = definitions.list().toSorted((a, b) => a.version - b.version);
  const ran = new Set(inOrder.map(({ workflow, version }) => `${workflow} ${version}`));
  return inOrder
    .flatMap(({ workflow, version, corrects }) =>
      (corrects?.versions ?? []).map((from) => ({ workflow, from, to: version, stages: corrects?.stages ?? {} })),
    )
    .filter(({ workflow, from }) => ran.has(`${workflow} ${from}`));
}

async function* runningOn(source: DataSource, { workflow, from }: Move): AsyncGenerator<Running> {
  const sql = `select id, reference from samspel.concern_case
    where workflow = $1 and version = $2 and status = 'open' and ($3::uuid is null or id > $3) order by id limit ${PAGE}`;
  let after: string | null = null;
  do {
    const page: Running[] = await rows(source, Running, sql, [workflow, from, after]);
    yield* page;
    after = page.length === PAGE ? (page.at(-1)?.id ?? null) : null;
  } while (after !== null);
}

/**
 * What the code knows a case's facts and events by, where the new version has other names for it: a consent that was given, a plan's
 * line and a duplicate would be there, and no longer be known for what they are.
 */
function calledOtherwise({ vocabulary: from }: Definition, { vocabulary: to }: Definition): string[] {
  const now = new Map<string, unknown>(Object.entries(to));
  return Object.entries(from).flatMap(([what, name]) =>
    stands(name, now.get(what))
      ? []
      : [`the vocabulary names ${what} otherwise; running cases know it by its old names`],
  );
}

/** A word may have gained names that no running case knows; those that there were stand. */
function stands(before: unknown, now: unknown): boolean {
  if (before === undefined) return true;
  if (!isNames(before) || !isNames(now)) return isDeepStrictEqual(before, now);
  return Object.entries(before).every(([name, told]) => stands(told, now[name]));
}

const isNames = (told: unknown): told is Record<string, unknown> =>
  typeof told === 'object' && told !== null && !Array.isArray(told);

/** One that fails stays, and isn't in the way of the others, nor of whatever looks after them next. */
async function tryMove(...asked: Parameters<typeof moveCase>): Promise<string[] | undefined> {
  try {
    return await moveCase(...asked);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Why it stays, if it does. */
async function moveCase(
  source: DataSource,
  { definitions, calendar }: Rules,
  { workflow, from, to, stages }: Move,
  id: string,
  how: 'tell' | 'do',
): Promise<string[] | undefined> {
  return inWorkerTransaction(source, async ({ manager, now }) => {
    const file = await lockAsWorker({ manager, definitions, now }, id);
    // Closed or moved meanwhile: there is nothing left to do.
    if (file?.state.status !== 'open' || file.state.version !== from) return ['it is no longer open on that version'];
    const context = contextOf({ actor: 'system', now, calendar }, file);
    const command = { do: 'move-to-version', version: to, stages } as const;
    const outcome = decide(definitions.get(workflow, to), file.state, command, context);
    if (isRefusal(outcome)) return outcome.missing.map(reasonOf);
    if (how === 'do') writeDecision(manager, id, outcome, now);
    return undefined;
  });
}

/** For the operator, who knows the definitions: in their names. */
function reasonOf(missing: Missing): string {
  switch (missing.need) {
    case 'answer':
      return `${missing.field} has no place; choose one of ${missing.allowed.join(', ')}`;
    case 'handoff':
      return `the open handoff ${missing.handoff} could not be answered`;
    case 'fact':
      return `nothing would look after the fact ${missing.kind}, which ends on a day`;
    case 'task':
    case 'other-person':
    case 'waits':
      return missing.need;
  }
}
