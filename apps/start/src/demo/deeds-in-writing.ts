import {
  addCommitment,
  addNote,
  type NewCommitment,
  type NewMapping,
  type NewNote,
  recordCommitmentOutcome,
  showPlan,
  writeMapping,
  writePlan,
} from '#cases';
import { goesOn } from './deeds.js';
import type { Deed } from './story.js';

/** What is written in the stories: notes, parts of a mapping, a plan and its lines. */

export const notes = (note: Omit<NewNote, 'transferred'> & { diaryNumber?: string }): Deed =>
  goesOn((work, reference) => addNote(work, reference, { ...note, transferred: note.diaryNumber !== undefined }));

export const maps = (mapping: NewMapping): Deed => goesOn((work, reference) => writeMapping(work, reference, mapping));

/** Each goal with what it answers, in the words of the mapping. */
export const writesPlan = (goals: Record<string, string[]>, childView: string): Deed =>
  goesOn(async (work, reference) => {
    const { needs } = await showPlan(work, reference);
    const answers = Object.values(goals).flatMap((answered, goal) =>
      answered.map((risk) => ({ goal, need: needs.find(({ text }) => text === risk)?.id ?? '' })),
    );
    await writePlan(work, reference, { goals: Object.keys(goals), answers, childView });
  });

export const commits = (what: string, due: number, whose: Pick<NewCommitment, 'agency' | 'person'>): Deed =>
  goesOn((work, reference, day) => addCommitment(work, reference, { what, due: day(due), ...whose }));

export const keeps = (what: string, comment?: string): Deed =>
  goesOn(async (work, reference) => {
    const { commitments } = await showPlan(work, reference);
    const line = commitments.find((each) => each.what === what);
    await recordCommitmentOutcome(work, reference, line?.id ?? '', { outcome: 'kept', comment });
  });
