import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { workflowsQuery } from '../../api/queries.js';
import type { CaseCard } from '../../api/api-types.js';
import { AgencyMark, useKindWord } from '../../components/agency.js';
import { DueStatus, Status } from '../../components/status.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords, daysBetween } from '../../time.js';
import { useWords } from '../../words/words.js';
import { columnsOf } from './choose.js';
import type { CardTrack, Column } from './choose.js';

/** How many cards a column shows at first; who has more than this in a stage is better served by the list. */
const FIRST = 12;

/** A track's stages as columns. Cards stand where their track stands; nobody drags them. */
export function Board({ cards, kind, now }: { cards: CaseCard[]; kind: string; now: string }) {
  const { t } = useWords();
  const kindWord = useKindWord();
  const workflows = useQuery(workflowsQuery);
  const columns = columnsOf(cards, kind, workflows.data ?? []);
  return (
    <div className="board" role="group" aria-label={t('cases.boardOf', { track: kindWord({ kind }) })}>
      {columns.map((column) => (
        <Stage key={column.stage} column={column} now={now} />
      ))}
    </div>
  );
}

function Stage({ column: { title, cards }, now }: { column: Column; now: string }) {
  const { t, titled } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? cards : cards.slice(0, FIRST);
  return (
    <section className={cards.length === 0 ? 'column empty' : 'column'} aria-label={titled(title)}>
      <div className="column-head">
        <h2>{titled(title)}</h2>
        <span className="column-count">{cards.length}</span>
      </div>
      <ul className="cards">
        {shown.map(({ card, track }) => (
          <Card key={`${card.reference} ${track.id}`} card={card} track={track} now={now} />
        ))}
      </ul>
      {shown.length < cards.length && (
        <p className="more">
          <button type="button" className="as-link small" onClick={() => setAll(true)}>
            {t('cases.showMore', { count: cards.length - shown.length })}
          </button>
        </p>
      )}
    </section>
  );
}

function Card({ card, track, now }: { card: CaseCard; track: CardTrack; now: string }) {
  const { t, language, titled } = useWords();
  const agencies = new Map(card.tracks.map(({ agency }) => [agency.id, agency]));
  const hidden = card.youngPerson.protectedIdentity;
  return (
    <li className={`card case-card${track.late ? ' late' : ''}${hidden ? ' hidden' : ''}`}>
      <div className="row between">
        <Link className="name" to="/cases/$reference" params={{ reference: card.reference }}>
          <PersonName person={card.youngPerson} />
        </Link>
        <span className="tiny soft">
          <Reference>{card.reference}</Reference>
        </span>
      </div>
      <div className="row between wrap">
        <span className="small">
          <b className="number">{dateWords(track.due, language, now)}</b>{' '}
          <span className="soft">{titled(track.what)}</span>
        </span>
        {track.parked === null ? (
          <DueStatus due={track.due} now={now} late={track.late} />
        ) : (
          <Status tone="wait">{t('cases.parked')}</Status>
        )}
      </div>
      <div className="row between">
        <span className="row marks">
          {[...agencies.values()].map(({ id, kind, name }) => (
            <AgencyMark key={id} kind={kind} label={name} />
          ))}
        </span>
        <TimeInStage entered={track.entered} now={now} />
      </div>
    </li>
  );
}

/** Days are counted up to two weeks, then weeks. */
const DAYS_COUNTED = 14;

function TimeInStage({ entered, now }: { entered: string; now: string }) {
  const { t } = useWords();
  const days = daysBetween(entered, now) + 1;
  return (
    <span className="tiny dim one-line" title={t('cases.inStage')}>
      <span className="unseen">{t('cases.inStage')} </span>
      {days <= DAYS_COUNTED ? t('cases.dayOf', { day: days }) : t('cases.weekOf', { week: Math.ceil(days / 7) })}
    </span>
  );
}
