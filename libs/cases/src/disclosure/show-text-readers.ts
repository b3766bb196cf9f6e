import { z } from 'zod';
import { CommitmentRow, row } from '#database';
import { Person } from '#identity';
import { fieldsRead, isKeptByUnit, type TextKind, whyRead, type Written } from '#sharing';
import { invalid } from '#use-case';
import { isHead } from '../colleague/is-head.js';
import { LOCK_OUTS, LockedOut } from '../lock-out/read-lock-outs.js';
import type { TextReaders } from '../views/text-readers.js';
import { readerOf } from '../visibility/text-reader.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { orNoAccess, readAsParty } from '../write-path/open-file.js';
import { readParties } from '../write-path/read-parties.js';
import { READERS } from '../young-person/name-readers.js';
import { RECORD_COLUMNS, recordOf } from '../young-person/young-person.js';
import { knownAgencies, endsOf, openOffers } from './known-agencies.js';
import { readRegister } from './list-disclosures.js';

/** What is to be written: of a new line whose it is and of an offer whom it asks, and of how a line went which line. */
export type TextToWrite = { text: TextKind; agency?: string | undefined; line?: string | undefined };

/** Who will read a text that the actor is about to write, by the rule that reading asks; of the agencies that the actor may know of. */
export async function showTextReaders(work: Work, reference: string, asked: TextToWrite): Promise<TextReaders> {
  const { actor } = work;
  const file = await readAsParty(work, reference);
  const { text } = asked;
  const written = await writtenBy(work, file, asked);
  const known = knownAgencies(work, file, [
    ...endsOf(await readRegister(work, file)),
    ...(await openOffers(work, file)),
    ...(asked.agency === undefined ? [] : [{ sender: actor.agency, receiver: asked.agency }]),
  ]);
  const parties = await readParties(work.manager, file.id);
  // An offer is read by whom it asks before they take part; everything else in the case, which a party alone opens.
  const opens = (id: string) => id === written.receiver || parties.some((party) => party.agency === id);
  return {
    within: await within(work, file, text),
    others: known
      .filter(({ id }) => id !== actor.agency)
      .map((agency) => {
        const fields = fieldsRead(text, readerOf(work, agency), written, file.consents);
        const why = whyRead(text, readerOf(work, agency), written, file.consents);
        return { agency, fields, why, today: fields.length > 0 && opens(agency.id) };
      }),
  };
}

async function writtenBy(
  { manager, actor: { agency: by } }: Work,
  { id: caseId, agencies }: CaseFile,
  { text, agency, line: id }: TextToWrite,
): Promise<Written> {
  if (agency !== undefined && agencies[agency] === undefined)
    throw invalid('/agency', 'unknown-agency', 'Choose an agency of your municipality that takes part in concerns.');
  switch (text) {
    case 'commitment':
      return { by, line: { agency: by, holder: agency ?? by } };
    case 'commitment-outcome': {
      if (id === undefined) throw invalid('/line', 'missing', 'Say which line of the plan it is about.');
      const line = orNoAccess((await manager.findOneBy(CommitmentRow, { id, caseId })) ?? undefined);
      return { by, line };
    }
    case 'offer':
      return agency === undefined ? { by } : { by, receiver: agency };
    case 'mapping':
    case 'plan':
    case 'talk':
    case 'note':
    case 'step':
      return { by };
  }
}

const Own = z.object({
  protected_identity: z.boolean().nullable(),
  unit: z.string().nullable(),
  readers: z.array(Person),
  locked_out: z.array(LockedOut),
});
const OWN = `
  select ${RECORD_COLUMNS}, ${READERS}, ${LOCK_OUTS}, u.name as unit
  from samspel.concern_case c join samspel.party p on p.case_id = c.id and p.agency = $2 ${recordOf('p.agency')}
  left join samspel.unit u on u.id = samspel.my_unit()
  where c.id = $1`;

/** Who of the writer's own: those who may open the case, its readers alone, or its unit alone. */
async function within(work: Work, { id }: CaseFile, text: TextKind): Promise<TextReaders['within']> {
  const own = orNoAccess(await row(work.manager, Own, OWN, [id, work.actor.agency]));
  return {
    unit: isKeptByUnit(text) ? own.unit : null,
    named: own.protected_identity === true ? own.readers : null,
    lockedOut: isHead(work) ? own.locked_out.map(({ id: account, name }) => ({ id: account, name })) : null,
  };
}
