import { z } from 'zod';
import { row } from '#database';
import { handedOver, toldKinds, copiedKinds } from '#sharing';
import { DomainError } from '#use-case';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { lockAsParty, orNoAccess } from '../write-path/open-file.js';

const word = z.string().nullable();

const Waiting = z.discriminatedUnion('way', [
  z.object({
    way: z.literal('chosen'),
    receiver: z.string(),
    ground: z.string(),
    why: z.string(),
    circumstances: word.transform((text) => text ?? undefined),
    weighing: word.transform((text) => text ?? undefined),
    fields: z.array(z.enum(toldKinds)),
  }),
  z.object({
    way: z.literal('offer'),
    id: z.string(),
    receiver: z.string(),
    track: z.string(),
    handoff: z.string(),
    why: z.string(),
    fields: z.array(z.enum(handedOver)),
    /** Those of whoever prepared it, who may offer it. */
    roles: z.array(z.string()),
  }),
  z.object({
    way: z.literal('itself'),
    receiver: z.string(),
    ground: z.string(),
    /** The act that it belongs to; another word where consent or an accepted offer has it go. */
    purpose: z.string(),
    fields: z.array(z.enum(copiedKinds)),
  }),
]);
export type Waiting = z.output<typeof Waiting>;

const Asked = z.object({ answered: z.boolean(), prepared_by: z.string(), may_approve: z.boolean() });

const FOUND = `
  select s.id, s.receiver, s.ground, s.purpose, s.fields, s.why, s.circumstances, s.weighing, s.track, s.handoff, s.prepared_by,
    case when s.purpose = 'chosen' then 'chosen' when s.purpose = 'handoff' and s.offer is null then 'offer' else 'itself' end as way,
    to_json(array(select r.role from samspel.membership m, unnest(m.roles) as r (role)
      where m.account = s.prepared_by and m.agency = s.agency and coalesce(m.until_day >= samspel.case_day(), true))) as roles,
    s.answered_at is not null as answered, samspel.may_approve(s.id) as may_approve
  from samspel.prepared_share s where s.id = $1 and s.case_id = $2 and s.agency = $3`;

const Found = z.looseObject(Asked.shape);

/** What waits, behind the case's lock, for a reader of the agency that prepared it. What was answered meanwhile is gone. */
export async function lockPrepared(
  work: Work,
  reference: string,
  id: string,
): Promise<{ file: CaseFile; share: Waiting; preparedBy: string; mayApprove: boolean }> {
  const file = await lockAsParty(work, { reference });
  file.mustReadTexts();
  const found = orNoAccess(await row(work.manager, Found, FOUND, [id, file.id, work.actor.agency]));
  const { answered, prepared_by: preparedBy, may_approve: mayApprove } = found;
  if (answered) throw new DomainError({ code: 'gone', reference });
  return { file, share: Waiting.parse(found), preparedBy, mayApprove };
}
