import type { Section, Sentence } from '../document.js';
import type { PledgeView } from '../../pledge/pledge-view.js';
import { type ActivitySection, kinds } from '../activity/kinds.js';
import { mergeActivities } from '../activity/merge-activities.js';
import { tellDone, tellMeasures, type Teller } from '../activity/tell-activity.js';
import { say, section } from '../compose.js';
import { causeWord } from '../words/codes.js';
import { numberWord } from '../words/numbers.js';
import { listed } from '../words/sentences.js';

const headings: [ActivitySection, string][] = [
  ['drugs', 'Drogförebyggande och tidiga insatser'],
  ['school', 'Skola'],
  ['safety', 'Trygghetsskapande insatser'],
  ['traffic', 'Trafik'],
];

/** What was done, by what it was about; a paragraph a piece of work. */
export function activitySections(teller: Teller): Section[] {
  const { pledge } = teller;
  const done = mergeActivities(pledge.activities.filter(({ status }) => status === 'done'));
  return headings.flatMap(([id, heading]) => {
    const here = done.filter(({ activity }) => kinds[activity.kind].section === id);
    const passages = here.map((each) => {
      const led = pledge.measures.filter(({ activity }) => activity !== null && each.records.includes(activity));
      return { sentences: [...tellDone(teller, each), ...tellMeasures(led)] };
    });
    return section(id, heading, [...passages, ...(id === 'drugs' ? [{ sentences: talks(pledge) }] : [])]);
  });
}

/** Talks of concern that the cases count; the database has hidden what is few. */
function talks({ talks, id }: PledgeView): Sentence[] {
  const sum = talks.reduce((total, each) => total + each.talks, 0);
  if (sum === 0) return [];
  const named = talks.filter(({ cause }) => cause !== 'other').map(({ cause }) => causeWord(cause));
  const about = named.length === 0 ? '' : `, oftast om ${listed([...new Set(named)].slice(0, 2))}`;
  const text = `polis och kommun har tillsammans hållit ${numberWord(sum)} orossamtal med unga och vårdnadshavare${about}`;
  return [say(text, [id])];
}
