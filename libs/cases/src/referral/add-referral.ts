import type { Act } from '#sharing';
import { YoungPersonRow } from '#database';
import { DomainError, invalid } from '#use-case';
import type { CaseFile } from '../write-path/case-file.js';
import { ruleOf } from '../ground/what-is-given.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { lockAsParty } from '../write-path/open-file.js';
import { undoDuplicate } from '../duplicate/undo-duplicate.js';
import type { Receipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import { actsOfEach, type OwnActs } from './ages.js';
import { chooseActs, FIELD } from './choose-acts.js';
import { checkDuty } from './duty.js';
import type { LaterReferral } from './new-referral.js';
import { recordActs } from './record-acts.js';

/**
 * A later act in a running case: a second report, a talk that is wanted after all. It opens its track, or comes to the one that
 * runs and moves none of its dates.
 */
export async function addReferral(work: Work, reference: string, referral: LaterReferral): Promise<Receipt> {
  const file = await lockAsParty(work, { reference });
  if (file.state.status === 'closed') throw new DomainError({ code: 'gone' });
  // Whoever wrote down a protected identity reads it: nobody writes themself in.
  mustHaveReader(file);
  const chosen = chooseActs(work, file.definition, file.agencies, referral);
  const own = await actsKnown(work, file, chosen, referral);
  const before = await undoDuplicate(work, file);
  return { ...(await recordActs(work, file, { ...own, told: referral, before })), alsoAbout: [] };
}

/** An act that goes with names needs somebody who has them; before consent a coordinator has none, nor any age to go by. */
async function actsKnown(
  work: Work,
  { id, definition }: CaseFile,
  chosen: Act[],
  told: LaterReferral,
): Promise<OwnActs> {
  const { manager, actor } = work;
  const known = await manager.findOneBy(YoungPersonRow, { caseId: id, agency: actor.agency });
  const named = chosen.find((act) => ruleOf(work, act).gives.includes('identity'));
  const { occurredOn } = told;
  if (known !== null)
    return actsOfEach(work, definition, { chosen, told }, [{ birthDate: known.birthDate, occurredOn }])[0];
  checkDuty(work, told, [{}]);
  if (named !== undefined)
    throw invalid(
      FIELD[named],
      'not-known',
      'Your agency has not been told who this is about. Report what you know to social services in your own channel, at once.',
    );
  return { acts: chosen };
}
