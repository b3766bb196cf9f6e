import { Link } from '@tanstack/react-router';
import { IconArrowsExchange, IconFlag, IconMessages, IconPencil, IconRoute, IconSignature } from '@tabler/icons-react';
import type { InboxItem } from '../../api/api-types.js';
import { DueStatus } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { WorkingOut } from '../../components/working-out.js';
import { useWords } from '../../words/words.js';
import { CONSENT } from '../case/opening.js';
import type { Group } from './grouped.js';

const ICONS = {
  stage: IconRoute,
  task: IconPencil,
  talk: IconMessages,
  watch: IconRoute,
  register: IconPencil,
  decide: IconArrowsExchange,
  handoff: IconArrowsExchange,
  consent: IconSignature,
  commitment: IconFlag,
  offered: IconFlag,
  fact: IconFlag,
};
const VERBS = {
  stage: 'day.openCase',
  task: 'day.openTask',
  talk: 'day.openTalk',
  watch: 'day.openCase',
  register: 'day.openTask',
  decide: 'day.openDecide',
  handoff: 'day.openCase',
  consent: 'day.openConsent',
  commitment: 'plan.tell',
  offered: 'plan.answer',
  fact: 'day.openCase',
} as const;

export function ItemGroup({ group, now, first }: { group: Group; now: string; first: boolean }) {
  const { t, counted } = useWords();
  const late = group.name === 'groupLate';
  return (
    <>
      <div className="group-head">
        <h2>{t(`day.${group.name}`)}</h2>
        {!late && <span className="dim">{t('day.tasks', counted(group.items.length))}</span>}
      </div>
      <ul className={late ? 'card late-edge' : 'card'}>
        {group.items.map((item, index) => (
          <Item key={`${item.reference} ${item.thing}`} item={item} now={now} primary={first && index === 0} />
        ))}
      </ul>
    </>
  );
}

function Item({ item, now, primary }: { item: InboxItem; now: string; primary: boolean }) {
  const { t, titled, inline, listed } = useWords();
  const Icon = ICONS[item.kind];
  // What a colleague has, or another role does, is for its head to follow up or to give to somebody: both are done on the case.
  const isOthers = (item.assignedTo !== null && !item.mine) || item.doers !== null;
  const verb = t(isOthers ? 'day.openCase' : VERBS[item.kind]);
  const search = isOthers ? {} : placeOf(item);
  const target = { to: '/cases/$reference' as const, params: { reference: item.reference }, search };
  const takenBy =
    item.assignedTo === null
      ? t('day.nobodys')
      : item.mine
        ? t('day.mine')
        : t('day.colleagues', { name: item.assignedTo.name });
  return (
    <li className="item">
      <span className="kind" aria-hidden="true">
        <Icon size={18} stroke={1.75} />
      </span>
      <div className="text">
        <Link {...target} className="title">
          {titled(item.title)}
        </Link>
        <div className="meta">
          <span className="who">
            <PersonName person={item.youngPerson} />
          </span>
          <Reference>{item.reference}</Reference>
          <span>{takenBy}</span>
          {item.doers !== null && (
            <span>{t('day.doneBy', { who: listed(item.doers.map((role) => inline(role))) })}</span>
          )}
          {item.law !== null && <span>{t('day.law', { law: item.law })}</span>}
        </div>
      </div>
      <div className="state">
        <DueStatus due={item.due} now={now} late={item.late} exact />
        <WorkingOut reference={item.reference} thing={item.thing} title={titled(item.title)} />
      </div>
      <Link
        {...target}
        className={primary ? 'button compact primary' : 'button compact'}
        aria-label={t('day.rowLabel', { action: verb, title: titled(item.title), reference: item.reference })}
      >
        {verb}
      </Link>
    </li>
  );
}

/** Where on its case a thing is worked with: a stage there itself; a task, and what is said of a commitment, open at once. */
function placeOf({ kind, thing }: InboxItem): { tab?: 'plan'; open?: string } {
  switch (kind) {
    case 'stage':
    case 'watch':
    case 'fact':
    case 'handoff':
      return {};
    case 'commitment':
    case 'offered':
      return { tab: 'plan', open: thing };
    case 'consent':
      return { open: CONSENT };
    case 'task':
    case 'talk':
    case 'register':
    case 'decide':
      return { open: thing };
  }
}
