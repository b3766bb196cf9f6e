import { z } from 'zod';
import { day, row } from '#database';
import { invalid } from '#use-case';
import { undoDuplicate } from '../duplicate/undo-duplicate.js';
import { actsOfEach } from './ages.js';
import { chooseActs } from './choose-acts.js';
import type { LaterReferral } from './new-referral.js';
import { recordActs } from './record-acts.js';
import type { Receipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { chosenWorkflow, openCase } from '../write-path/open-case.js';
import { lockAsParty } from '../write-path/open-file.js';
import { readEpisodes } from '../young-person/episodes.js';

const Copied = z.object({ birth_date: day.nullable() });
const COPY = 'select samspel.copy_young_person($1, $2)::text as birth_date';

/**
 * A closed case taken up again is a new episode: a case of its own, which begins with the agency's own record of the young
 * person and with nothing of what the others knew. Consent is asked for anew. Of a protected identity its readers do it, and they
 * read the new one too.
 */
export async function reopenCase(work: Work, reference: string, referral: LaterReferral): Promise<Receipt> {
  const before = await lockAsParty(work, { reference });
  mustHaveReader(before);
  if (before.state.status !== 'closed')
    throw invalid('', 'still-open', 'The case is open: add what is new to it instead.');
  const open = (await readEpisodes(work, before.id)).find(({ status }) => status === 'open');
  if (open !== undefined) throw invalid('', 'still-open', `It goes on as ${open.reference}: add what is new to that.`);
  const definition = chosenWorkflow(work, before.state.workflow);
  const chosen = chooseActs(work, definition, before.agencies, referral);

  const opened = await openCase(work, definition, before.agencies);
  const copied = await row(work.manager, Copied, COPY, [before.id, opened.id]);
  const birthDate = copied?.birth_date ?? null;
  if (birthDate === null)
    throw invalid('', 'not-known', 'Your agency was never told who this is about: begin with a new referral.');
  const { occurredOn } = referral;
  const [own] = actsOfEach(work, definition, { chosen, told: referral }, [{ birthDate, occurredOn }]);
  const duplicate = await undoDuplicate(work, before);
  return { ...(await recordActs(work, opened, { ...own, told: referral, before: duplicate })), alsoAbout: [] };
}
