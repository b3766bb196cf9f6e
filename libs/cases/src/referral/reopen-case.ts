import { invalid } from '#use-case';
import { undoDuplicate } from '../duplicate/undo-duplicate.js';
import { actCommands } from './act-commands.js';
import { checkAge } from './check-age.js';
import { chooseActs } from './choose-acts.js';
import { discloseActs } from './disclose-acts.js';
import { keepConcern } from '../young-person/keep-own-record.js';
import type { LaterReferral } from './new-referral.js';
import type { Receipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import { carryOut } from '../write-path/execute.js';
import { chosenWorkflow, openCase } from '../write-path/open-case.js';
import { lockAsParty } from '../write-path/read-case.js';
import { readEpisodes } from '../young-person/episodes.js';

/**
 * A closed case taken up again is a new episode: a case of its own, which begins with the agency's own record of the young
 * person and with nothing of what the others knew. Consent is asked for anew.
 */
export async function reopenCase(work: Work, reference: string, referral: LaterReferral): Promise<Receipt> {
  const before = await lockAsParty(work, { reference });
  if (before.state.status !== 'closed')
    throw invalid('', 'still-open', 'The case is open: add what is new to it instead.');
  const open = (await readEpisodes(work, before.id)).find(({ status }) => status === 'open');
  if (open !== undefined) throw invalid('', 'still-open', `It goes on as ${open.reference}: add what is new to that.`);
  const definition = chosenWorkflow(work, before.state.workflow);
  const chosen = chooseActs(work, definition, before.agencies, referral);

  const opened = await openCase(work, definition, before.agencies);
  const [copied]: { birth_date: string | null }[] = await work.manager.query(
    'select samspel.copy_young_person($1, $2)::text as birth_date',
    [before.id, opened.id],
  );
  const birthDate = copied?.birth_date;
  if (typeof birthDate !== 'string')
    throw invalid('', 'not-known', 'Your agency was never told who this is about: begin with a new referral.');
  checkAge(work, definition, chosen, { birthDate, occurredOn: referral.occurredOn });
  const received = await undoDuplicate(work, before);
  const commands = actCommands(work, definition, opened.state, { chosen, wanted: referral, received });
  const row = await carryOut(work, opened, commands);
  await keepConcern(work, row.id, referral);
  return { reference: row.reference, acts: await discloseActs(work, definition, row, chosen), alsoAbout: [] };
}
