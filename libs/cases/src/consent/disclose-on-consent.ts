import { run } from '#database';
import { consentShare, mayGoOn } from '../ground/what-is-given.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';

/** What the agency knows goes to those parties that a consent joins it with: it has put that consent on record. */
export async function discloseOnConsent(work: Work, file: CaseFile, consent: string): Promise<void> {
  const fact = Object.values(file.state.facts).find(({ subject }) => subject === consent);
  await discloseTo(work, file, fact?.scope?.joins ?? []);
}

/** A guardian's own data follows the young person's, to those whom a consent about them joins already. */
export async function discloseAlong(work: Work, file: CaseFile, agencies: readonly string[]): Promise<void> {
  const own = file.consents.filter(({ openedBy }) => openedBy.includes(work.actor.agency));
  const joined = agencies.filter((agency) => own.some(({ joins }) => joins.includes(agency)));
  await discloseTo(work, file, joined);
}

async function discloseTo(work: Work, file: CaseFile, agencies: readonly string[]): Promise<void> {
  const { actor, manager, now } = work;
  // What the family said is kept all the same; nothing is told on what no lawyer here has approved.
  if (!mayGoOn(work, 'consent')) return;
  const { gives, paragraph } = consentShare(work);
  work.trail.goesOn(paragraph);
  const parties = new Set(Object.values(file.state.tracks).map(({ agency }) => agency));
  for (const agency of agencies) {
    if (agency === actor.agency || !parties.has(agency)) continue;
    await run(manager, 'select samspel.disclose_on_consent($1, $2, $3, $4)', [file.id, agency, gives, now]);
  }
}
