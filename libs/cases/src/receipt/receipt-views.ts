import { z } from 'zod';
import { Person } from '#identity';
import { instant } from '#database';
import { type Definition, nameOf, readTaskId, receiptsOf } from '#workflow';
import type { CaseView } from '../views/case.js';
import { ActName } from '../views/receipt.js';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { taskTitle } from '../words/titles.js';

export const Registration = z.object({ task: z.string(), number: z.string(), by: Person, at: instant });
export type Registration = z.output<typeof Registration>;

/** The numbers that the agency `p` has given what came to it in the case `c`, oldest first. */
export const REGISTRATIONS = `
  to_json(array(
    select json_build_object('task', r.task, 'number', r.diary_number, 'at', r.at,
      'by', json_build_object('id', a.id, 'name', a.name))
    from samspel.registration r join samspel.account a on a.id = r.by_person
    where r.case_id = c.id and r.agency = p.agency order by r.at, r.task
  )) as registrations`;

/** What the reader's own agency has registered, and what it has learnt of what it sent. */
export function receiptViews(
  { actor }: Work,
  { definition, state }: CaseFile,
  registrations: Registration[],
): Pick<CaseView, 'registrations' | 'sent'> {
  return {
    registrations: registrations.map(({ task, number, by, at }) => {
      const { track, name } = readTaskId(task);
      return { title: taskTitle(definition, nameOf(track), name), diaryNumber: number, by, at };
    }),
    sent: receiptsOf(definition, state, actor.agency).flatMap(({ fact, sent, received, registered }) => {
      const act = actOf(definition, fact);
      return act === undefined ? [] : [{ act, sent, received: received ?? null, registered: registered ?? null }];
    }),
  };
}

const actOf = ({ vocabulary: { acts } }: Definition, { kind, code }: { kind: string; code: string }) =>
  ActName.options.find((act) => acts[act]?.fact === kind && acts[act]?.code === code);
