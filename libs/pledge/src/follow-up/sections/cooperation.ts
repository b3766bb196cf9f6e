import type { Code } from '../../closed-sets.js';
import type { Section, Sentence } from '../document.js';
import type { PledgeView } from '../../pledge/pledge-view.js';
import type { Group } from '../../kinds/groups.js';
import type { Teller } from '../activity/tell-activity.js';
import { say, section } from '../compose.js';
import { partnerWords } from '../words/codes.js';
import { amount, numberWord } from '../words/numbers.js';
import { listed, open } from '../words/sentences.js';
import { dayWord } from '../words/times.js';

/** The groups, the shared picture, the short ways between people, and whether work was done together or apart. */
export function cooperationSection({ pledge }: Teller): Section[] {
  return section('cooperation', 'Samverkan', [
    { sentences: pledge.groups.flatMap(group) },
    { sentences: [...picture(pledge), ...contacts(pledge), ...togetherOrApart(pledge)] },
    { sentences: tips(pledge) },
  ]);
}

const cadenceWords: Record<Code<'cadence'>, string> = {
  weekly: 'varje vecka',
  'every-second-week': 'varannan vecka',
  monthly: 'varje månad',
  quarterly: 'varje kvartal',
  regularly: 'regelbundet',
  'when-needed': 'vid behov',
};

function group({ id, title, members, cadence, startedInPeriod, startedOn, meetings }: Group): Sentence[] {
  const others = members.filter((member) => member !== 'police' && member !== 'municipality');
  const among = others.length === 0 ? '' : `med bland annat ${listed(others.map((member) => partnerWords[member]))}`;
  const since = startedOn === null ? '' : `den ${dayWord(startedOn)}`;
  const regularly = cadence === 'when-needed' ? '' : 'regelbundet';
  const began = startedInPeriod
    ? `gemensamt har parterna startat ${open(title)} ${among} ${since}`
    : `polis och kommun har ${regularly} samverkat i ${open(title)} ${among}`;
  const met = `${amount(meetings.length, 'meetings')} har hållits; de ska hållas ${cadenceWords[cadence]}`;
  return [say(began, [id]), ...(meetings.length === 0 ? [] : [say(met, [id])])];
}

function picture({ pictures }: PledgeView): Sentence[] {
  if (pictures.length === 0) return [];
  const versions = pictures.length === 1 ? '' : `, ${numberWord(pictures.length)} versioner under perioden`;
  return [
    say(
      `polis och kommun delar lägesbilder med varandra${versions}`,
      pictures.map(({ id }) => id),
    ),
  ];
}

function contacts({ contacts }: PledgeView): Sentence[] {
  if (contacts.length === 0) return [];
  return [
    say(
      'kontaktvägarna mellan polis och kommun är korta',
      contacts.map(({ id }) => id),
    ),
  ];
}

function togetherOrApart({ activities }: PledgeView): Sentence[] {
  const done = activities.filter(({ status }) => status === 'done');
  const joint = done.filter(({ togetherWith }) => togetherWith.length > 0);
  if (joint.length === 0 || joint.length === done.length) return [];
  const text = 'insatser har genomförts både tillsammans och var för sig, beroende på problembild';
  return [
    say(
      text,
      done.map(({ id }) => id),
    ),
  ];
}

function tips({ tips }: PledgeView): Sentence[] {
  const themes = [...new Set(tips.map(({ theme }) => open(theme)))];
  return themes.flatMap((theme) => {
    const on = tips.filter((each) => open(each.theme) === theme);
    const count = on.reduce((sum, each) => sum + (each.count ?? 0), 0);
    const number = count === 0 ? 'tips' : amount(count, 'tips');
    return [
      say(
        `det har kommit in ${number} om ${theme}`,
        on.map(({ id }) => id),
      ),
    ];
  });
}
