import { run } from '#database';
import { DomainError, invalid } from '#use-case';
import type { Work } from '../work.js';
import { glassIn, GLASS, KeptFrom } from './read-glass.js';
import { moreOf, readMoreAsParty } from '../write-path/open-file.js';

const KEPT = moreOf(KeptFrom, `, ${GLASS}`, '');

/** Fewer signs say nothing that a head could review. */
const SHORTEST_REASON = 10;

/**
 * Opens for a while what is kept from the actor of a case within their own agency: the texts of a protected identity, and what a unit
 * keeps to itself. The head is told at once, and reviews it. Who is locked out of the case, or no party to it, opens nothing.
 */
export async function breakGlass(work: Work, reference: string, reason: string): Promise<void> {
  const { manager, now } = work;
  const { file, more } = await readMoreAsParty(work, KEPT, reference);
  // Signs as the database counts them, and not halves of one.
  if ([...reason.trim()].length < SHORTEST_REASON)
    throw invalid('/reason', 'too-short', `Write in at least ${SHORTEST_REASON} signs why it has to be read now.`);
  if (!glassIn(more).possible) throw new DomainError({ code: 'no-access' });
  await run(manager, 'select samspel.break_glass($1, $2, $3)', [file.id, reason, now]);
}
