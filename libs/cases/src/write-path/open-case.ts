import { invalid, settingInForce } from '#use-case';
import { randomInt, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { rows, run } from '#database';
import { type Definition, newCase } from '#workflow';
import type { Work } from '../work.js';
import { CaseFile, type Directory } from './case-file.js';

/** The newest version of the workflow that a new case is to follow: the usual one, unless another is chosen. */
export function chosenWorkflow({ definitions }: Work, workflow = definitions.usual()): Definition {
  const all = [...new Set(definitions.list().map((each) => each.workflow))].sort();
  if (!all.includes(workflow))
    throw invalid('/workflow', 'not-allowed', `Choose one of: ${all.join(', ')}; or leave it out.`, { allowed: all });
  return definitions.newest(workflow);
}

const Directory = z.object({ id: z.string(), kind: z.string(), name: z.string() });

/** The municipality's directory, as a case carries it: in the order in which kinds of agencies are shown, and then of their ids. */
export async function readDirectory(work: Work): Promise<Directory> {
  const directory = await rows(work.manager, Directory, 'select id, kind, name from samspel.agency order by id');
  const kinds = settingInForce(work, 'agency-kinds').map(({ kind }) => kind);
  const placeOf = ({ kind }: { kind: string }): number => kinds.indexOf(kind);
  const shown = directory.sort((a, b) => placeOf(a) - placeOf(b));
  return Object.fromEntries(shown.map(({ id, kind, name }) => [id, { kind, name }]));
}

/**
 * A new case, whose first party is whoever opens it. The row comes first, since everything else points at it; its checks wait
 * until a decision is written. `opened` is when the concern came in, which may be before it was written down here.
 */
export async function openCase(
  work: Work,
  definition: Definition,
  agencies: Directory,
  opened = work.now,
): Promise<CaseFile> {
  const { manager, now } = work;
  const state = newCase(newReference(), definition.workflow, definition.version);
  const file = CaseFile.begun(work, { id: randomUUID(), reference: state.reference, state, opened, agencies });
  await run(manager, 'select samspel.open_case($1, $2, $3, $4, $5, $6, $7)', [
    file.id,
    file.reference,
    definition.workflow,
    definition.version,
    JSON.stringify(state),
    opened,
    now,
  ]);
  return file;
}

/** Letters and digits that are not taken for each other when read aloud or by hand: no I, L, O, U, 0, 1. */
const SIGNS = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';

/** `K7QF-93MD`: random, with no meaning in it; 30^8 of them. */
function newReference(): string {
  const signs = Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)] ?? 'X').join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
