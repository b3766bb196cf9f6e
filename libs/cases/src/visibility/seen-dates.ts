import { type Day, isLate } from '#calendar';
import { type DatedItem, datedItems, type Fact } from '#workflow';
import type { Work } from '../work.js';
import type { CaseFile } from '../write-path/case-file.js';
import { seesOffer } from './sees-offer.js';
import { seesFactNamed, seesTaskNamed, seesTrackNamed } from '../seen-by/sees-thing.js';
import { lawOf } from '../words/dated.js';
import { seeingOf } from './read-model.js';

/** A dated thing with the day on which it counts: for a track that rests the day on which it is taken up again. */
export type SeenDate = DatedItem & { due: Day; late: boolean };

/** Every date of a case that the reader may see, the earliest first: what a card, a header and a list all speak of. */
export function seenDates(work: Work, file: CaseFile): SeenDate[] {
  // What outlives a case that is closed is nobody's next step in it.
  if (file.state.status === 'closed') return [];
  const seen = datedItems(file.definition, file.state).filter((item) => seesItem(work, file, item));
  // A consent outlives the parts that it was for: where none is seen there is nothing to do next.
  if (seen.every(({ kind }) => kind === 'fact')) return [];
  return seen
    .map((item) => {
      const due = item.parked?.until ?? item.clock.due;
      return { ...item, due, late: isLate({ due }, work.now) };
    })
    .sort(
      (a, b) =>
        a.due.localeCompare(b.due) ||
        Number(isByLaw(file, b)) - Number(isByLaw(file, a)) ||
        ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
    );
}

/** Of one day the law's time is named before what was agreed: a task of that day hides no statutory date. */
const isByLaw = ({ definition }: CaseFile, date: DatedItem): boolean => lawOf(definition, date) !== null;

/** Of one day, and of what stands on the same: what is done before what it is a part of. */
const ORDER: DatedItem['kind'][] = ['task', 'handoff', 'fact', 'track'];

/** Whether a consent joins the reader no more, and was written down by another. */
export const isOutOf = ({ scope, agency }: Fact, reader: string): boolean =>
  scope !== undefined && agency !== reader && !scope.joins.includes(reader);

/** Whether the reader may see a date: asked alike wherever one is shown. */
export function seesItem(work: Work, file: CaseFile, item: DatedItem): boolean {
  const seeing = seeingOf({ work, file });
  switch (item.kind) {
    case 'track':
      return seesTrackNamed(seeing, item.of.id, item.agency);
    case 'task':
      return seesTaskNamed(seeing, item.of.id, item.agency);
    case 'handoff':
      return seesOffer(item.of, work.actor, file) !== undefined;
    case 'fact':
      // When a consent ends is the business of those whom it joins still; that they were in it once is told in what was.
      return seesFactNamed(seeing, item.of) && !isOutOf(item.of, work.actor.agency);
  }
}
