import { Link, useSearch } from '@tanstack/react-router';
import type { Agency, Me, PledgeActivity, PledgeView } from '../../api/api-types.js';
import { AgencyMark, useKindWord } from '../../components/agency.js';
import { Status } from '../../components/status.js';
import { dayOf, shortMonth } from '../../time.js';
import { useWords } from '../../words/words.js';
import { useActivityWords } from './activity-words.js';
import { KindIcon } from './kind-icon.js';
import { Talks } from './talks.js';

/** How many are shown before all are. */
const SHOWN = 8;

/** What was done, is planned, or was called off, newest first. */
export function Activities({ view, agencies, me }: { view: PledgeView; agencies: Agency[]; me: Me }) {
  const { t } = useWords();
  const { all } = useSearch({ from: '/inside/pledges/$id' });
  // Those without a day come last: nothing is known of when.
  const sorted = view.activities.toSorted((a, b) => (b.from ?? '').localeCompare(a.from ?? ''));
  const shown = all === true ? sorted : sorted.slice(0, SHOWN);
  return (
    <section aria-labelledby="activities">
      <div className="section-head">
        <h2 id="activities">{t('pledge.log_title')}</h2>
        <span className="small soft number">{t('pledge.logged', { count: sorted.length })}</span>
        {sorted.length > SHOWN && (
          <Link className="small push" to="." search={all === true ? {} : { all: true }} resetScroll={false}>
            {all === true ? t('pledge.showFewer') : t('pledge.showAll', { count: sorted.length })}
          </Link>
        )}
      </div>
      {sorted.length === 0 ? (
        <p className="card padded soft">{t('pledge.noActivities')}</p>
      ) : (
        <ul className="card">
          {shown.map((activity) => (
            <Row key={activity.id} view={view} activity={activity} agencies={agencies} me={me} />
          ))}
        </ul>
      )}
      <Talks view={view} />
    </section>
  );
}

interface Props {
  view: PledgeView;
  activity: PledgeActivity;
  agencies: Agency[];
  me: Me;
}

function Row({ view, activity, agencies, me }: Props) {
  const { t } = useWords();
  const { what, about } = useActivityWords(view)(activity);
  const { id, status, from, kind, agency } = activity;
  return (
    <li className="activity" data-status={status}>
      <Day day={from} today={dayOf(me.now)} />
      <KindIcon kind={kind} cancelled={status === 'cancelled'} />
      <div>
        <b>
          {/* An agency changes its own work. */}
          {agency === me.agency.id ? (
            <Link to="/pledges/$id/log" params={{ id: view.id }} search={{ change: id }}>
              {what}
            </Link>
          ) : (
            what
          )}
        </b>
        {about !== '' && <p className="small soft about">{about}</p>}
        {status === 'planned' && <Status tone="later">{t('pledge.planned')}</Status>}
      </div>
      <Partners activity={activity} agencies={agencies} owner={agency} />
    </li>
  );
}

function Day({ day, today }: { day: string | null; today: string }) {
  const { t, language } = useWords();
  if (day === null) return <span className="day tiny">{t('pledge.undated')}</span>;
  return (
    <time className="day" dateTime={day}>
      {shortMonth(day, language)}
      <b className="number">{Number(day.slice(8))}</b>
      {day.slice(0, 4) !== today.slice(0, 4) && day.slice(0, 4)}
    </time>
  );
}

/** Whose work it was, and with which of the municipality's agencies. */
function Partners({ activity, agencies, owner }: { activity: PledgeActivity; agencies: Agency[]; owner: string }) {
  const kindWord = useKindWord();
  const own = agencies.find(({ id }) => id === owner);
  const partners: string[] = activity.togetherWith;
  const others = agencies.filter(({ kind, id }) => id !== owner && partners.includes(kind));
  const kinds = [...(own === undefined ? [] : [own]), ...others];
  return (
    <span className="marks">
      {kinds
        .filter(({ kind }, at) => kinds.findIndex((other) => other.kind === kind) === at)
        .map((agency) => (
          <AgencyMark key={agency.id} kind={agency.kind} label={kindWord(agency)} />
        ))}
    </span>
  );
}
