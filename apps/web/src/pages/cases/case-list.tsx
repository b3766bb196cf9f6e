import { Link } from '@tanstack/react-router';
import type { CaseCard } from '../../api/api-types.js';
import { AgencyMark } from '../../components/agency.js';
import { DueStatus, Status } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Far-off and closed cases last. */
const LAST = '9999-12-31';

/** A row each, by next date: for those with many cases. */
export function CaseList({ cards, now }: { cards: CaseCard[]; now: string }) {
  const byDate = cards.toSorted((a, b) => (a.nextDate ?? LAST).localeCompare(b.nextDate ?? LAST));
  return (
    <ul className="card">
      {byDate.map((card) => (
        <Row key={card.reference} card={card} now={now} />
      ))}
    </ul>
  );
}

function Row({ card, now }: { card: CaseCard; now: string }) {
  const { t, language, titled, listed } = useWords();
  const { people, untaken } = card.ours;
  const who =
    card.status === 'closed'
      ? null
      : people.length > 0
        ? listed(people.map(({ name }) => name))
        : untaken
          ? t('case.noPerson')
          : null;
  return (
    <li className={card.late ? 'case-row late' : 'case-row'}>
      <div>
        <Link className="name" to="/cases/$reference" params={{ reference: card.reference }}>
          <PersonName person={card.youngPerson} />
        </Link>
        <div className="small soft">
          <Reference>{card.reference}</Reference>
          {who !== null && <> · {who}</>}
        </div>
      </div>
      <ul className="stages" aria-label={t('cases.stages')}>
        {card.tracks.map((track) => (
          <li key={track.id} data-agency={track.agency.kind} className="stage">
            <AgencyMark kind={track.agency.kind} label={titled(track.title)} />
            {titled(track.stageTitle)}
          </li>
        ))}
      </ul>
      <div className="next small">
        {card.nextDate !== null && (
          <>
            <span className="soft">{t(card.late ? 'case.wasDue' : 'cases.next')}</span>{' '}
            <b className="number">{dateWords(card.nextDate, language, now)}</b>
            {card.next !== null && (
              <span className="soft what">
                {titled(card.next.title)}, {card.next.agency.name}
              </span>
            )}
          </>
        )}
      </div>
      <div className="state">
        {card.status === 'closed' ? (
          <Status tone="ok">{t('cases.closed')}</Status>
        ) : card.nextDate === null ? (
          <Status tone="wait">{t('cases.atOthers')}</Status>
        ) : (
          <DueStatus due={card.nextDate} now={now} late={card.late} />
        )}
      </div>
    </li>
  );
}
