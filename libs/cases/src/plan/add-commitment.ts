import { randomUUID } from 'node:crypto';
import { CommitmentRow } from '#database';
import { DomainError, invalid } from '#use-case';
import { opens } from '#sharing';
import type { Command } from '#workflow';
import { execute } from '../write-path/execute.js';
import type { CaseFile } from '../write-path/case-file.js';
import { orNoAccess, readAsParty } from '../write-path/open-file.js';
import { readParties } from '../write-path/read-parties.js';
import type { Work } from '../work.js';
import { keepsPlan } from './plan-keeper.js';

export type NewCommitment = {
  what: string;
  due: string;
  /** Whose it is: an agency, or somebody without an account whom an agency is the contact of. */
  agency?: string | undefined;
  person?: { name: string; role: string; contact: string } | undefined;
};

/**
 * Writes a line of the plan: a commitment that its holder is reminded of until it is kept or dropped. One for another agency is offered
 * to it first, where the workflow has offers; somebody without an account is answered for by the agency that reaches them.
 */
export async function addCommitment(work: Work, reference: string, line: NewCommitment): Promise<void> {
  const opened = await readAsParty(work, reference);
  opened.mustReadTexts();
  const written = newLine(line);
  const parties = await readParties(work.manager, opened.id);
  // Behind the lock: a consent that is withdrawn meanwhile counts.
  const file = await execute(work, reference, (locked) => [lineCommand(work, locked, written, parties)]);
  await keepLine(work, file, written);
}

/** A line with its id; whose it is, and the field that says so. */
export type WrittenLine = NewCommitment & { id: string; holder: string; pointer: string };

export function newLine(line: NewCommitment): WrittenLine {
  const [holder, pointer] = holderOf(line);
  return { ...line, id: randomUUID(), holder, pointer };
}

/** What the engine is told of a new line, where it may be written. */
export function lineCommand(work: Work, file: CaseFile, line: WrittenLine, parties: { agency: string }[]): Command {
  const { agency: here } = work.actor;
  const { id, holder, pointer, due } = line;
  if (file.state.status === 'closed') throw new DomainError({ code: 'gone' });
  const isOthers = holder !== here;
  if (isOthers) {
    if (!keepsPlan(work, file))
      throw invalid(pointer, 'not-yours', 'Write what your own agency does; the coordinator writes for others.');
    const takesPart = parties.some(({ agency }) => agency === holder);
    // To write a line for an agency is to tell it of the case.
    if (!takesPart || !opens(file.consents, here, [holder], 'plan'))
      throw invalid(pointer, 'not-covered', 'Choose an agency that takes part and that consent covers.');
  }
  const { fact: kind, open, offer } = orNoAccess(file.definition.vocabulary.commitment);
  const code = isOthers && offer !== undefined ? offer.offered : open;
  return { do: 'record-fact', kind, code, subject: id, holder, to: due };
}

export async function keepLine(
  { manager, actor, now }: Work,
  { id: caseId, municipality, definition }: CaseFile,
  { id, holder, what, due, person }: WrittenLine,
): Promise<void> {
  await manager.insert(CommitmentRow, {
    id,
    caseId,
    municipality,
    agency: actor.agency,
    byPerson: actor.account,
    at: new Date(now),
    holder,
    offered: holder !== actor.agency && definition.vocabulary.commitment?.offer !== undefined,
    what,
    due,
    personName: person?.name ?? null,
    personRole: person?.role ?? null,
  });
}

/** Who is reminded, and the field that says so. */
function holderOf({ agency, person }: NewCommitment): [string, string] {
  if (agency !== undefined && person !== undefined)
    throw invalid('/person', 'not-asked', 'Name either an agency or a person; leave the other out.');
  if (person !== undefined) return [person.contact, '/person/contact'];
  if (agency === undefined) throw invalid('/agency', 'missing', 'Name the agency, or the person, whose it is.');
  return [agency, '/agency'];
}
