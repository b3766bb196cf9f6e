import { Link } from '@tanstack/react-router';
import { IconArrowRight } from '@tabler/icons-react';
import type { HandoffCard } from '../../api/api-types.js';
import { AgencyMark, AgencyName } from '../../components/agency.js';
import { DueStatus } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Offers that wait for my agency's yes or no. */
export function HandoffsToAnswer({ cards, now, primary }: { cards: HandoffCard[]; now: string; primary: boolean }) {
  const { t, language, titled } = useWords();
  return (
    <section>
      <h2>{t('day.awaiting')}</h2>
      <div className="card">
        {cards.length === 0 && <p className="padded soft small">{t('day.noneAwaiting')}</p>}
        {cards.map((card, index) => (
          <article className="offer" key={card.id}>
            <div className="from-to">
              <AgencyName agency={card.sender} />
              <IconArrowRight size={14} stroke={1.75} aria-label={t('to')} />
              <AgencyName agency={card.receiver} />
              <span className="push">
                <DueStatus due={card.due} now={now} late={card.late} />
              </span>
            </div>
            <p>
              <Link to="/handoffs/$handoff" params={{ handoff: card.id }} className="title">
                {titled(card.title)}: <PersonName person={card.youngPerson} />
              </Link>
              <br />
              <span className="small soft">
                <Reference>{card.reference}</Reference> ·{' '}
                {t('day.offered', { date: dateWords(card.offered, language, now) })}
              </span>
            </p>
            <div className="row">
              <Link
                to="/handoffs/$handoff"
                params={{ handoff: card.id }}
                className={primary && index === 0 ? 'button compact primary' : 'button compact'}
                aria-label={t('day.rowLabel', {
                  action: t('day.answer'),
                  title: titled(card.title),
                  reference: card.reference,
                })}
              >
                {t('day.answer')}
              </Link>
              <span className="small soft">{t('day.answerBy', { date: dateWords(card.due, language, now) })}</span>
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}

/** Offers of my agency that others have not answered; we stay responsible. */
export function HandoffsWaiting({ cards, now }: { cards: HandoffCard[]; now: string }) {
  const { t, titled } = useWords();
  return (
    <section>
      <h2>{t('day.waiting')}</h2>
      <div className="card">
        {cards.length === 0 && <p className="padded soft small">{t('day.noneWaiting')}</p>}
        {cards.map((card) => (
          <article className="waiting" key={card.id}>
            <AgencyMark kind={card.receiver.kind} label={card.receiver.name} />
            <div>
              <Link to="/handoffs/$handoff" params={{ handoff: card.id }} className="title">
                {titled(card.title)}
              </Link>
              <div className="small soft">
                <PersonName person={card.youngPerson} /> · <Reference>{card.reference}</Reference>
              </div>
            </div>
            <DueStatus due={card.due} now={now} late={card.late} />
          </article>
        ))}
      </div>
    </section>
  );
}
