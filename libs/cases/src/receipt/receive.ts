import { lockAsParty } from '../write-path/open-file.js';
import { decideAndWrite } from '../write-path/execute.js';
import type { Work } from '../work.js';

/**
 * Somebody at the receiver has the case before them, says the page that shows it: no list, no mail and no program that reads does.
 * Of a protected identity that is a reader alone, since nobody else has seen what was sent.
 */
export async function receive(work: Work, reference: string): Promise<void> {
  const file = await lockAsParty(work, { reference });
  if (file.state.status === 'open' && file.readsTexts) decideAndWrite(work, file, [{ do: 'receive' }]);
}
