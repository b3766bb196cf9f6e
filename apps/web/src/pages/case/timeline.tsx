import { useQuery } from '@tanstack/react-query';
import { IconBell, IconMail, IconX, IconArrowsExchange, IconCheck, IconRoute, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { timelineQuery } from '../../api/queries.js';
import type { MailRow, Timeline, TimelineEntry } from '../../api/api-types.js';
import { withKeys } from '../../components/with-keys.js';
import { Loaded } from '../../components/loaded.js';
import { Status } from '../../components/status.js';
import { clockOf, dateWords, dayOf } from '../../time.js';
import { ledgerRows } from './ledger-rows.js';
import type { LedgerRow } from './ledger-rows.js';
import { sv } from '../../words/sv.js';
import { toldAtOnce } from './told-at-once.js';
import type { Told } from './told-at-once.js';
import { useWords } from '../../words/words.js';

type Filter = 'all' | 'events' | 'mails';
const FILTERS = { all: 'case.filterAll', events: 'case.filterEvents', mails: 'case.filterMails' } as const;
const FILTER_NAMES: readonly Filter[] = ['all', 'events', 'mails'];

/** How many planned reminders are shown at once, and how many past rows a step of the timeline has. */
const PLANNED = 4;
const STEP = 25;

/** What will be said, on top; below it what happened and what was mailed. */
export function TimelineCard({ reference, now }: { reference: string; now: string }) {
  const { t } = useWords();
  const query = useQuery(timelineQuery(reference));
  const [filter, setFilter] = useState<Filter>('all');
  return (
    <section className="card timeline">
      <div className="card-head">
        <h2>{t('case.timeline')}</h2>
        <div className="filters push" role="group" aria-label={t('case.timeline')}>
          {FILTER_NAMES.map((name) => (
            <button key={name} type="button" aria-pressed={filter === name} onClick={() => setFilter(name)}>
              {t(FILTERS[name])}
            </button>
          ))}
        </div>
      </div>
      <Loaded query={query}>{(timeline) => <Rows timeline={timeline} filter={filter} now={now} />}</Loaded>
    </section>
  );
}

type Row = ({ at: string } & Told) | { at: string; mail: LedgerRow };

/** What nobody had to be told is in the ledger of reminders, and no news of the case. */
const wentOut = ({ status }: LedgerRow): boolean => status !== 'suppressed' && status !== 'superseded';

/** A demo's history was mailed to nobody: how much of it there is says all. */
const isOld = ({ why }: LedgerRow): boolean => why === 'before-the-demo';

function Rows({ timeline, filter, now }: { timeline: Timeline; filter: Filter; now: string }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const [shown, setShown] = useState(STEP);
  const planned = filter === 'events' ? [] : timeline.planned;
  const ledger = ledgerRows(timeline.mails, ({ to, person, mailbox }) =>
    mailbox ? t('case.mailbox') : (person ?? to),
  );
  const mails = filter === 'mails' ? ledger : filter === 'all' ? ledger.filter(wentOut) : [];
  const old = mails.filter(isOld).length;
  const rows: Row[] = [
    ...(filter === 'mails'
      ? []
      : toldAtOnce(timeline.entries.filter(tells)).map((told): Row => ({ at: told.entry.at, ...told }))),
    ...mails.filter((mail) => !isOld(mail)).map((mail): Row => ({ at: mail.at, mail })),
  ].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : order(b) - order(a)));
  const days = new Map<string, Row[]>();
  for (const row of rows.slice(0, shown)) days.set(dayOf(row.at), [...(days.get(dayOf(row.at)) ?? []), row]);
  return (
    <>
      {planned.length > 0 && <h3 className="day">{t('case.planned')}</h3>}
      <ol>
        {withKeys(
          planned.slice(0, all ? planned.length : PLANNED),
          (each) => `${each.at} ${each.word} ${each.title.sv}`,
        ).map(([key, reminder]) => (
          <Line
            key={key}
            className="ledger planned"
            when={dateWords(reminder.at, language, now)}
            icon={<IconBell size={15} stroke={1.75} aria-hidden="true" />}
            about={<PlannedWords reminder={reminder} now={now} />}
            below={`${t('case.toWhom', { to: reminder.to.join(', ') })} · ${clockOf(reminder.at)}`}
            status={<Status tone="later">{t('case.mail.planned')}</Status>}
          />
        ))}
      </ol>
      {planned.length > PLANNED && !all && (
        <More onClick={() => setAll(true)}>{t('case.showPlanned', { count: planned.length })}</More>
      )}
      {[...days].map(([day, ofDay]) => (
        <div key={day}>
          <h3 className="day">{dateWords(day, language, now)}</h3>
          <ol>
            {withKeys(ofDay, sayRow).map(([key, row]) =>
              'mail' in row ? <Mail key={key} mail={row.mail} /> : <Entry key={key} told={row} now={now} />,
            )}
          </ol>
        </div>
      ))}
      {old > 0 && <p className="padded soft small">{t('case.oldMails', { count: old })}</p>}
      {rows.length === 0 && planned.length === 0 && old === 0 && (
        <p className="padded soft small">{t('case.emptyTimeline')}</p>
      )}
      {rows.length > shown && <More onClick={() => setShown(shown + STEP)}>{t('case.showOlder')}</More>}
    </>
  );
}

const sayRow = (row: Row): string =>
  'entry' in row
    ? `event ${row.entry.seq}`
    : `mail ${row.at} ${row.mail.word} ${row.mail.thing} ${row.mail.title.sv} ${row.mail.status} ${row.mail.why}`;

const order = (row: Row): number => ('entry' in row ? row.entry.seq : Number.MAX_SAFE_INTEGER);

/** Re-reckoned dates show on the things themselves. */
const tells = ({ type }: TimelineEntry): boolean => !type.endsWith('-reckoned');

const More = ({ onClick, children }: { onClick: () => void; children: string }) => (
  <p className="more">
    <button type="button" className="as-link small" onClick={onClick}>
      {children}
    </button>
  </p>
);

function Line({
  className = '',
  agency,
  when,
  icon,
  about,
  below,
  words = null,
  status,
}: {
  className?: string;
  agency?: string | undefined;
  when: string;
  icon: ReactNode;
  about: ReactNode;
  below?: string;
  words?: string | null;
  status?: ReactNode;
}) {
  return (
    <li className={`event ${className}`} data-agency={agency}>
      <time>{when}</time>
      <span className="event-icon">{icon}</span>
      <div>
        <div>{about}</div>
        {below && <div className="small soft">{below}</div>}
        {words !== null && <p className="words pre">{words}</p>}
      </div>
      {status}
    </li>
  );
}

/** The day on its left is the reminder's own: by when it is to be done is said with it. */
function PlannedWords({ reminder: { title, due }, now }: { reminder: Timeline['planned'][number]; now: string }) {
  const { t, language, inline } = useWords();
  return <>{t('case.remindsOf', { title: inline(title), date: dateWords(due, language, now) })}</>;
}

function ReminderWords({ word, title }: Pick<MailRow, 'word' | 'title'>) {
  const { t, titled } = useWords();
  return <>{t('case.reminderAbout', { word: t(`word.${word}`), title: titled(title) })}</>;
}

const MAIL_LOOKS = { planned: 'later', sent: 'ok', suppressed: 'wait', superseded: 'wait', failed: 'overdue' } as const;

type MailWhy = keyof typeof sv.case.mailWhy;
const isMailWhy = (why: string): why is MailWhy => Object.hasOwn(sv.case.mailWhy, why);

function Mail({ mail }: { mail: LedgerRow }) {
  const { t, listed } = useWords();
  const why = mail.why !== null && isMailWhy(mail.why) ? t(`case.mailWhy.${mail.why}`) : null;
  const icon =
    mail.status === 'sent' ? (
      <IconMail size={13} stroke={2} aria-hidden="true" />
    ) : mail.status === 'suppressed' || mail.status === 'superseded' ? (
      <IconX size={13} stroke={2} aria-hidden="true" />
    ) : undefined;
  return (
    <Line
      className="ledger"
      when={clockOf(mail.at)}
      icon={<IconBell size={15} stroke={1.75} aria-hidden="true" />}
      about={<ReminderWords word={mail.word} title={mail.title} />}
      below={[
        t('case.toWhom', { to: listed(mail.to) }),
        ...(mail.count > 1 ? [t('case.mails', { count: mail.count })] : []),
        ...(why === null ? [] : [why]),
      ].join(' · ')}
      status={
        <Status tone={MAIL_LOOKS[mail.status]} icon={icon}>
          {t(`case.mail.${mail.status}`)}
        </Status>
      }
    />
  );
}

type EventType = keyof typeof sv.case.events;
const isEventType = (type: string): type is EventType => Object.hasOwn(sv.case.events, type);

/** What an event is, in words. */
function useEventWords(now: string): (entry: TimelineEntry) => string {
  const { t, titled, inline, language } = useWords();
  return (entry) => {
    const title = titled(entry.title);
    if (entry.moved !== null) {
      const [from, to] = [entry.moved.from, entry.moved.to].map((day) => dateWords(day, language, now));
      return t('case.extendedFrom', { title, from, to });
    }
    const code = entry.code === null ? '' : inline(entry.code);
    // "Orosanmälan inkom: inkom" says it once.
    const said = code !== '' && title.toLowerCase().endsWith(code);
    const about = isEventType(entry.type) && !said ? t(`case.events.${entry.type}`, { title, code }) : title;
    return about.replace(/[:,]? $/, '');
  };
}

function Entry({ told: { entry, also }, now }: { told: Told; now: string }) {
  const words = useEventWords(now);
  const who = [entry.person, entry.agency?.name].filter((name) => name != null).join(', ');
  return (
    <Line
      agency={entry.agency?.kind}
      when={clockOf(entry.at)}
      icon={<EntryIcon type={entry.type} />}
      about={<b>{words(entry)}</b>}
      below={[who, ...also.map(words)].filter((part) => part !== '').join(' · ')}
      words={entry.note}
    />
  );
}

function EntryIcon({ type }: { type: string }) {
  const look = { size: 15, stroke: 1.75, 'aria-hidden': true } as const;
  if (type.startsWith('handoff')) return <IconArrowsExchange {...look} />;
  if (type.startsWith('fact')) return <IconFlag {...look} />;
  if (type === 'task-done' || type.endsWith('closed')) return <IconCheck {...look} />;
  return <IconRoute {...look} />;
}
