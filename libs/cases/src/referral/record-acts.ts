import type { Act } from '#sharing';
import type { CaseState } from '#workflow';
import type { CaseReceipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { carryOut } from '../write-path/execute.js';
import { keepConcern } from '../young-person/keep-own-record.js';
import { actCommands } from './act-commands.js';
import { discloseActs } from './disclose-acts.js';
import type { LaterReferral } from './new-referral.js';

/** `before` is the state of a closed case that the acts were received in already, and count from. */
type Chosen = { chosen: Act[]; told: LaterReferral; before?: CaseState | undefined };

/** What a referral does in one case: each act is recorded, what was written is kept, and each receiver is given what it may have. */
export async function recordActs(work: Work, file: CaseFile, { chosen, told, before }: Chosen): Promise<CaseReceipt> {
  const after = carryOut(work, file, actCommands(work, file, { chosen, wanted: told, before }));
  await keepConcern(work, after.id, told);
  return { reference: after.reference, acts: await discloseActs(work, after, chosen) };
}
