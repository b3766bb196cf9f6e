import { z } from 'zod';
import { dayOf, yearsBetween } from '#calendar';
import { type KeptGuardian, rows, run } from '#database';
import { guardianPlaces } from '#sharing';
import { invalid } from '#use-case';
import { consentRuleAt } from '../consent/consent-rule.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { decideOn } from '../write-path/execute.js';
import type { Identified } from './contact.js';

/** Where it is known from that somebody is a guardian, or is none any more. */
export const custodySources = ['population-register', 'court', 'told'] as const;
export type CustodySource = (typeof custodySources)[number];

/** `deciding` are those who came and whose yes is asked for: there is place for two. */
type Change = { came: Identified[]; deciding: Identified[]; went: KeptGuardian[] };

/** Who came and who went. Those who are written down for the first time are no change: nobody was known of. */
export function custodyChange(before: KeptGuardian[], guardians: Identified[]): Change {
  if (before.length === 0) return { came: [], deciding: [], went: [] };
  const isNew = ({ id }: Identified): boolean => before.every((each) => each.id !== id);
  return {
    came: guardians.filter(isNew),
    deciding: guardians.slice(0, guardianPlaces).filter((each) => isNew(each) && each.mayNotKnow !== true),
    went: before.filter(({ id }) => guardians.every((each) => each.id !== id)),
  };
}

export function mustSaySource({ came, went }: Change, source: CustodySource | undefined): void {
  if (came.length + went.length > 0 && source === undefined)
    throw invalid('/custodySource', 'missing', 'Say where it is known from who the guardians are.', {
      allowed: [...custodySources],
    });
}

const RESTING = 'select id from samspel.resting_on_guardians($1) as id';

/**
 * Whoever is a guardian no more ends their no. Whoever became one has said nothing yet: what rested on the yes of all the guardians
 * ends as at withdrawal, with the offers that stood on it, until there is a consent that has theirs. One who may not know is not
 * asked, and nobody is from the age at which guardians have no say.
 */
export async function keepCustody(
  work: Work,
  file: CaseFile,
  { came, deciding, went }: Change,
  source: CustodySource | undefined,
  birthDate: string,
): Promise<void> {
  if (source === undefined || came.length + went.length === 0) return;
  const isAsked =
    deciding.length > 0 && consentRuleAt(work, yearsBetween(birthDate, dayOf(work.now))).guardians !== 'none';
  const resting = isAsked ? await rows(work.manager, z.object({ id: z.string() }), RESTING, [file.id]) : [];
  const ids = resting.map(({ id }) => id);
  const agencies = Object.values(file.state.facts).flatMap(({ subject, scope }) =>
    subject !== undefined && ids.includes(subject) ? (scope?.joins ?? []) : [],
  );
  if (agencies.length > 0)
    await decideOn(work, file, { do: 'withdraw-consent', agencies: [...new Set(agencies)], consents: ids });
  await run(work.manager, 'select samspel.change_custody($1, $2, $3, $4, $5, $6, $7)', [
    file.id,
    came.map(({ id }) => id),
    isAsked ? deciding.map(({ id }) => id) : [],
    went.map(({ id }) => id),
    source,
    ids,
    work.now,
  ]);
}
