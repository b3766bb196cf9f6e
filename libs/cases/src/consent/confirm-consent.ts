import { run } from '#database';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { execute } from '../write-path/execute.js';
import { mustHaveReader } from '../write-path/named-reader.js';
import { discloseOnConsent } from './disclose-on-consent.js';

/**
 * The agency puts on record a consent that another wrote down: it has seen it, and what is its own opens by it. Each authority answers
 * for what it gives away itself (OSL 8 kap. 1 §). Of a protected identity one of its readers does it: it opens texts to others.
 */
export async function confirmConsent(work: Work, reference: string, consent: string): Promise<void> {
  const file = await execute(work, reference, (opened) => {
    mustHaveReader(opened);
    return [{ do: 'confirm-consent', consent }];
  });
  await keepConfirmed(work, file);
  await discloseOnConsent(work, file, consent);
}

/** What the engine found confirmed by whoever acts: by itself, or since a handoff was offered or accepted on it. */
export async function keepConfirmed({ manager, actor }: Work, { id, state }: CaseFile): Promise<void> {
  const confirmed = Object.values(state.facts).flatMap(({ subject, scope }) =>
    subject !== undefined && scope?.openedBy.includes(actor.agency) === true ? [subject] : [],
  );
  if (confirmed.length > 0) await run(manager, 'select samspel.confirm_consents($1, $2)', [id, confirmed]);
}
