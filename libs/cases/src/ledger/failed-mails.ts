import { z } from 'zod';
import { type AgencyMail, listFailedMails } from '#clockwork';
import { rows } from '#database';
import { permissionsOf } from '#use-case';
import { worksHere } from '../colleague/works-here.js';
import type { FailedMail, WhyFailed } from '../views/ledger.js';
import type { Work } from '../work.js';

/** Whether the actor answers for what their agency is mailed, and not for their own alone. */
export const answersForMails = (work: Work): boolean => permissionsOf(work).includes('ledger.read');

export const caseIdsOf = (mails: Pick<AgencyMail, 'case_id'>[]): string[] => [
  ...new Set(mails.flatMap(({ case_id }) => case_id ?? [])),
];

/**
 * What failed and is the actor's to see to: what was to them; and to who answers for the agency's mails what was to its mailbox, or to
 * somebody who works there no longer or is locked out of the case.
 */
export async function failedForMe(work: Work): Promise<AgencyMail[]> {
  const { manager, actor } = work;
  if (!answersForMails(work)) return listFailedMails(manager, actor.agency, actor.account);
  const failed = await listFailedMails(manager, actor.agency, null);
  const others = failed.flatMap(({ account }) => account ?? []);
  const here = await workingHere(work, others);
  return failed.filter(
    ({ account, locked_out: lockedOut }) =>
      account === null || account === actor.account || lockedOut || !here.has(account),
  );
}

async function workingHere({ manager, actor }: Work, accounts: string[]): Promise<Set<string>> {
  if (accounts.length === 0) return new Set();
  const sql = `select a.id from samspel.account a where a.id = any ($2) and ${worksHere('a.id')}`;
  const found = await rows(manager, z.object({ id: z.string() }), sql, [actor.agency, accounts]);
  return new Set(found.map(({ id }) => id));
}

/** One card an e-mail: what went together failed together, and is answered together. */
export function failedCards(mails: AgencyMail[], { actor }: Work): FailedMail[] {
  const together = new Map<string, AgencyMail[]>();
  for (const mail of mails) together.set(mail.email, [...(together.get(mail.email) ?? []), mail]);
  return [...together.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          {
            id: first.id,
            cases: casesOf([first, ...rest]),
            ...receiverOf(first),
            mine: first.account === actor.account,
            at: first.at,
            why: whyFailed(first.why),
          },
        ],
  );
}

function casesOf(mails: AgencyMail[]): FailedMail['cases'] {
  const named = mails.flatMap(({ reference, party }) => (reference === null ? [] : [{ reference, party }]));
  return [...new Map(named.map((each) => [each.reference, each])).values()];
}

export const receiverOf = ({ account, person }: AgencyMail): { person: string | null; mailbox: boolean } => ({
  person,
  mailbox: account === null,
});

/** A server's final no to an address has a code of its own (RFC 5321, section 4.2.1); all else is that none took it. */
export function whyFailed(code: string | null): WhyFailed {
  if (code === 'unreadable') return 'unreadable';
  return code === 'EENVELOPE' || code?.startsWith('smtp-5') === true ? 'refused' : 'away';
}
