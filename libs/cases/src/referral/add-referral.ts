import { type Act, acts } from '#sharing';
import { YoungPersonRow } from '#database';
import { DomainError, invalid } from '#use-case';
import type { Definition } from '#workflow';
import { carryOut } from '../write-path/execute.js';
import { type CaseRow, lockAsParty } from '../write-path/read-case.js';
import { undoDuplicate } from '../duplicate/undo-duplicate.js';
import type { Receipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import { actCommands } from './act-commands.js';
import { checkAge } from './check-age.js';
import { chooseActs, FIELD } from './choose-acts.js';
import { discloseActs } from './disclose-acts.js';
import { keepConcern } from '../young-person/keep-own-record.js';
import type { LaterReferral } from './new-referral.js';

/**
 * A later act in a running case: a second report, a talk that is wanted after all. It opens its track, or comes to the one that
 * runs and moves none of its dates.
 */
export async function addReferral(work: Work, reference: string, referral: LaterReferral): Promise<Receipt> {
  const row = await lockAsParty(work, { reference });
  if (row.state.status === 'closed') throw new DomainError({ code: 'gone' });
  const definition = work.definitions.get(row.state.workflow, row.state.version);
  const chosen = chooseActs(work, definition, row.agencies, referral);
  await mustBeKnown(work, definition, row, chosen, referral);
  const received = await undoDuplicate(work, row);
  const commands = actCommands(work, definition, row.state, { chosen, wanted: referral, received });
  const after = await carryOut(work, row, commands);
  await keepConcern(work, row.id, referral);
  return { reference, acts: await discloseActs(work, definition, after, chosen), alsoAbout: [] };
}

/** An act that goes with names needs somebody who has them; before consent a coordinator has none. */
async function mustBeKnown(
  work: Work,
  definition: Definition,
  { id }: CaseRow,
  chosen: Act[],
  { occurredOn }: LaterReferral,
): Promise<void> {
  const { manager, actor } = work;
  const known = await manager.findOneBy(YoungPersonRow, { caseId: id, agency: actor.agency });
  const named = chosen.find((act) => acts[act].gives.includes('identity'));
  if (known !== null) checkAge(work, definition, chosen, { birthDate: known.birthDate, occurredOn });
  else if (named !== undefined)
    throw invalid(
      FIELD[named],
      'not-known',
      'Your agency has not been told who this is about. Report what you know to social services in your own channel, at once.',
    );
}
