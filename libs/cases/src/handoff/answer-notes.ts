import { z } from 'zod';

/** What whoever declined a handoff wrote to its sender. */
export const AnswerNote = z.object({ handoff: z.string(), note: z.string() });
export type AnswerNote = z.output<typeof AnswerNote>;

/** Those of the case `c` that are written to the party `p`, and to nobody else. */
export const ANSWER_NOTES = `
  to_json(array(
    select json_build_object('handoff', o.id, 'note', o.answer_note)
    from samspel.handoff_offer o where o.case_id = c.id and o.answer_note is not null and o.sender = p.agency
  )) as answer_notes`;

export const noteOn = (notes: AnswerNote[], handoff: string | undefined): string | null =>
  notes.find((each) => each.handoff === handoff)?.note ?? null;
