import { z } from 'zod';
import { instant, rows } from '#database';
import { copiedKinds } from '#sharing';
import type { DisclosureView } from '../views/disclosure.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { readAsParty } from '../write-path/open-file.js';

const Told = z.object({
  id: z.string(),
  at: instant,
  sender: z.string(),
  receiver: z.string(),
  ground: z.string(),
  purpose: z.string(),
  why: z.string().nullable(),
  kinds: z.array(z.enum(copiedKinds)),
  on_consent: z.boolean(),
  decided_by: z.string().nullable(),
  approved_by: z.string().nullable(),
  circumstances: z.string().nullable(),
  weighing: z.string().nullable(),
  withdrawn: instant.nullable(),
  frozen: instant.nullable(),
});

const REGISTER = `
  select d.id, d.at, d.sender, d.receiver, d.ground, d.purpose, d.why, to_json(d.fields) as kinds, d.on_consent, a.name as decided_by, b.name as approved_by,
    r.circumstances, r.weighing, d.withdrawn_at as withdrawn, d.frozen_at as frozen
  from samspel.disclosure d
  left join samspel.account a on a.id = d.decided_by and d.sender = $2
  left join samspel.account b on b.id = d.approved_by and d.sender = $2
  left join samspel.disclosure_reason r on r.disclosure = d.id
  where d.case_id = $1 and d.at <= $3 order by d.at desc, d.id`;

/** The register of the case: what the actor's agency told and was told, newest first. Row-level security knows its two ends. */
export async function listDisclosures(work: Work, reference: string): Promise<DisclosureView[]> {
  return readRegister(work, await readAsParty(work, reference));
}

export async function readRegister({ manager, actor, now }: Work, file: CaseFile): Promise<DisclosureView[]> {
  const told = await rows(manager, Told, REGISTER, [file.id, actor.agency, now]);
  return told.map(
    ({ sender, receiver, decided_by: decidedBy, approved_by: approvedBy, on_consent: onConsent, ...row }) => ({
      ...row,
      sender: file.agency(sender),
      receiver: file.agency(receiver),
      onConsent,
      decidedBy,
      approvedBy,
      mayFreeze: sender === actor.agency && row.frozen === null,
    }),
  );
}
