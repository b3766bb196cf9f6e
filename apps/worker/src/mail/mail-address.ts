import { z } from 'zod';
import type { ClaimedMail } from '#clockwork';
import { row, type WorkerUnit } from '#database';
import type { Lead, MailReason } from '#mail';
import type { ClaimedInvitation } from './claimed-invitation.js';
import { lockedOutOf } from './locked-out.js';

const Address = z.object({
  address: z.string(),
  /** Null where it is the agency's mailbox. */
  account: z.string().nullable(),
  heads: z.boolean(),
  on_duty: z.boolean(),
});
type Address = z.output<typeof Address>;

/** Why somebody gets a mail: it is theirs, they answer for who has it, or their agency does. */
export function reasonOf(
  { account, heads, on_duty }: Omit<Address, 'address'>,
  of: { agency: string; whose: string | undefined; person: string | undefined; handoff: boolean; lead: Lead },
): MailReason {
  const { agency, whose, person } = of;
  if (account === null) return 'mailbox';
  if (account === person) return 'responsible';
  if (on_duty) return 'duty';
  if (heads) return 'head';
  // An answer goes to whoever asked, and all else of a handoff to one of its two ends: the sender is responsible until then.
  if (of.handoff) return of.lead === 'answered' || agency === whose ? 'asker' : 'asked';
  return agency === whose ? 'agency' : 'party';
}

/**
 * Who left the agency hears nothing more of its cases: its mailbox does. Nor does who was locked out since the mail was planned: the
 * head does.
 */
export async function addressOf({ manager }: WorkerUnit, { owner, agency, account }: ClaimedMail): Promise<Address> {
  const lockedOut = (await lockedOutOf(manager, owner)).flatMap((each) =>
    each.agency === agency ? [each.account] : [],
  );
  const found = await row(
    manager,
    Address,
    `select coalesce(a.email, g.mailbox) as address, a.id as account, coalesce('head' = any (m.roles), false) as heads,
       coalesce(m.duty = 'on', false) as on_duty from samspel.agency g
     left join samspel.working_at(array[$1]) m on m.account <> all ($3) and m.duty is distinct from 'off'
       and (m.account = $2 or ($2 = any ($3) and m.heads_whole))
     left join samspel.account a on a.id = m.account
     where g.id = $1 order by a.email limit 1`,
    [agency, account, lockedOut],
  );
  if (found === undefined) throw new Error(`A mail to agency ${agency}, which is missing.`);
  return found;
}

const OwnAddress = z.object({ address: z.string() });

/** A calendar is somebody's own: what went there is called off there, also when they have left. */
export async function ownAddress({ manager }: WorkerUnit, { account }: ClaimedInvitation): Promise<string> {
  const sql = 'select email as address from samspel.account where id = $1';
  const found = await row(manager, OwnAddress, sql, [account]);
  if (found === undefined) throw new Error(`An invitation to account ${account}, which is missing.`);
  return found.address;
}
