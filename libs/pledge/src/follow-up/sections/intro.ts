import type { Section } from '../document.js';
import type { Teller } from '../activity/tell-activity.js';
import { say, section } from '../compose.js';
import { listed } from '../words/sentences.js';
import { periodWord } from '../words/times.js';

/** What marked the period, and that work was done in it. */
export function introSection({ pledge, subjectOf }: Teller): Section[] {
  const done = pledge.activities.filter(({ status }) => status === 'done');
  const doers = [...new Set(done.map(({ agency }) => subjectOf(agency)))];
  const context = pledge.contextNote === null ? [] : [say(pledge.contextNote, [pledge.id])];
  const began = context.length > 0 ? 'trots det har' : `under ${periodWord(pledge)} har`;
  const worked = `${began} ${listed(doers)} genomfört insatser för att uppfylla medborgarlöftet i ${pledge.area}`;
  const records = done.map(({ id }) => id);
  return section('intro', null, [{ sentences: [...context, ...(done.length === 0 ? [] : [say(worked, records)])] }]);
}
