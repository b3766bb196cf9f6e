import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { inboxQuery } from '../../api/queries.js';
import type { Inbox } from '../../api/api-types.js';
import { DutyNote } from '../../components/duty-note.js';
import { Loaded } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { dayOf, fullDate, weekOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Ages } from './ages.js';
import { DayLoad } from './day-load.js';
import { grouped } from './grouped.js';
import { GoneAtOnce } from './gone-at-once.js';
import { HandoffsToAnswer, HandoffsWaiting } from './handoffs.js';
import { ItemGroup } from './item-group.js';
import './my-day.css';
import { OpeningsToReview } from './openings.js';
import { MailsNotArrived } from './mails-not-arrived.js';
import { PreparedShares } from './prepared.js';
import { Promised } from './promised.js';
import { StandsIn } from './stands-in.js';
import { Summary } from './summary.js';
import { UnreadShares } from './unread.js';

export function MyDay() {
  const { t } = useWords();
  usePageTitle(t('nav.myDay'));
  const inbox = useQuery(inboxQuery);
  return (
    <div className="my-day">
      <Loaded query={inbox}>{(data) => <Day inbox={data} />}</Loaded>
    </div>
  );
}

function Day({ inbox }: { inbox: Inbox }) {
  const { t, language } = useWords();
  const { day } = useSearch({ from: '/inside/' });
  const today = dayOf(inbox.now);
  const groups = grouped(inbox.items, today, day);
  const empty = groups.every((group) => group.items.length === 0);
  return (
    <>
      <TopLine>
        <span className="number">{t('day.week', { week: weekOf(today) })}</span>
      </TopLine>
      <div className="head">
        <div>
          <h1>{fullDate(inbox.now, language)}</h1>
          <Summary inbox={inbox} />
        </div>
        <DayLoad items={inbox.items} today={today} chosen={day} />
      </div>
      <StandsIn inbox={inbox} />
      <DutyNote inbox={inbox} />
      <div className="columns">
        <section aria-label={t('nav.myDay')}>
          {groups.map((group, index) =>
            group.items.length === 0 ? null : (
              <ItemGroup
                key={group.name}
                group={group}
                now={inbox.now}
                // One primary button a screen: the first thing to do.
                first={groups.slice(0, index).every((earlier) => earlier.items.length === 0)}
              />
            ),
          )}
          {empty && inbox.duty === null && <p className="card padded soft">{t('day.nothingAtAll')}</p>}
          <Promised inbox={inbox} />
        </section>
        <aside className="side">
          {/* First what nobody can do anything about until somebody is named. */}
          <UnreadShares cards={inbox.unread} now={inbox.now} />
          <OpeningsToReview cards={inbox.openings} now={inbox.now} />
          <MailsNotArrived mails={inbox.failedMails} now={inbox.now} />
          <PreparedShares cards={inbox.prepared} now={inbox.now} />
          <GoneAtOnce cards={inbox.gone} now={inbox.now} />
          <HandoffsToAnswer cards={inbox.handoffs} now={inbox.now} primary={empty} />
          <HandoffsWaiting cards={inbox.waiting} now={inbox.now} />
          <Ages ages={inbox.ages} now={inbox.now} />
        </aside>
      </div>
    </>
  );
}
