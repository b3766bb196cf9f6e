import { z } from 'zod';
import { addDays, dayOf } from '#calendar';
import { day, instant, rows, type Snapshot } from '#database';
import { copiedKinds } from '#sharing';
import { settingInForce } from '#use-case';
import { nameOf } from '#workflow';
import { previewOf } from '../disclosure/preview.js';
import type { PreparedShare } from '../views/prepared-share.js';
import { handoffTitle } from '../words/titles.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { readAsParty } from '../write-path/open-file.js';

/** What came of it is told so long; what went stands in the register. */
const TOLD_DAYS = 30;

const Prepared = z.object({
  id: z.string(),
  receiver: z.string(),
  purpose: z.string(),
  ground: z.string(),
  fields: z.array(z.enum(copiedKinds)),
  why: z.string().nullable(),
  circumstances: z.string().nullable(),
  weighing: z.string().nullable(),
  track: z.string().nullable(),
  handoff: z.string().nullable(),
  prepared_by: z.string(),
  prepared_by_name: z.string(),
  at: instant,
  due: day,
  may_approve: z.boolean(),
  answer: z.enum(['approved', 'declined', 'taken-back', 'over']).nullable(),
  answered: instant.nullable(),
  answered_by: z.string().nullable(),
  note: z.string().nullable(),
  picked: z.custom<Snapshot>().nullable(),
});

const PREPARED = `
  select s.id, s.receiver, s.purpose, s.ground, s.fields, s.why, s.circumstances, s.weighing, s.track, s.handoff, s.prepared_by,
    p.name as prepared_by_name, s.at, s.due::text as due, samspel.may_approve(s.id) as may_approve, s.answer, s.answered_at as answered,
    a.name as answered_by, s.note, case when s.answered_at is null then samspel.preview_share(s.id, $3) end as picked
  from samspel.prepared_share s join samspel.account p on p.id = s.prepared_by left join samspel.account a on a.id = s.answered_by
  where s.case_id = $1 and s.agency = $2
    and (s.answered_at is null or s.answer <> 'approved' and (s.answered_at at time zone 'Europe/Stockholm')::date >= $4)
  order by s.answered_at desc nulls first, s.at desc, s.id`;

/** What waits for another reader of the actor's agency, and what of it came to nothing lately. */
export async function listPrepared(work: Work, reference: string): Promise<PreparedShare[]> {
  const { manager, actor, now } = work;
  const file = await readAsParty(work, reference);
  if (!file.readsTexts) return [];
  const since = addDays(dayOf(now), -TOLD_DAYS);
  const found = await rows(manager, Prepared, PREPARED, [file.id, actor.agency, now, since]);
  return found.map((each) => viewOf(work, file, each));
}

function viewOf(work: Work, file: CaseFile, found: z.output<typeof Prepared>): PreparedShare {
  const { receiver, ground, fields, track, handoff, prepared_by, prepared_by_name, may_approve, ...share } = found;
  const { answered_by: answeredBy, picked, ...rest } = share;
  return {
    ...rest,
    receiver: file.agency(receiver),
    title: track === null || handoff === null ? null : handoffTitle(file.definition, nameOf(track), handoff),
    ground: settingInForce(work, 'grounds')[ground]?.paragraph ?? ground,
    kinds: fields,
    preparedBy: { id: prepared_by, name: prepared_by_name },
    late: share.answer === null && share.due < dayOf(work.now),
    mine: prepared_by === work.actor.account,
    mayApprove: may_approve,
    answeredBy,
    preview: picked === null ? null : previewOf(work, picked),
  };
}
