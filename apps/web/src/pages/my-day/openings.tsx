import { Link } from '@tanstack/react-router';
import { useReviewOpening } from '../../api/within-agency.js';
import type { OpeningCard } from '../../api/api-types.js';
import { FailureNote } from '../../components/failure.js';
import { TextField } from '../../components/fields.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { DraftLine } from '../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../components/draft/use-draft.js';

/** To a head: what colleagues opened by force, until it is said whether there was reason to. */
export function OpeningsToReview({ cards, now }: { cards: OpeningCard[]; now: string }) {
  const { t } = useWords();
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t('glass.toReview')}</h2>
      <div className="card">
        {cards.map((card) => (
          <Opening key={card.id} card={card} now={now} />
        ))}
      </div>
    </section>
  );
}

function Opening({ card, now }: { card: OpeningCard; now: string }) {
  const { t, language } = useWords();
  const draft = useDraft({ form: 'opening-review', about: card.id }, { note: '' });
  const review = useSentAs(draft, useReviewOpening(card.reference));
  const [note, setNote] = draft.field('note');
  const say = (verdict: 'justified' | 'not-justified') => {
    if (review.isPending) return;
    review.mutate({ id: card.id, verdict, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  };
  return (
    <article
      className="offer"
      aria-label={t('glass.toReviewOne', { name: card.person.name, reference: card.reference })}
    >
      <p>
        <Link to="/cases/$reference" params={{ reference: card.reference }} className="title">
          {t('glass.opened', { name: card.person.name })} <PersonName person={card.youngPerson} />
        </Link>
        <br />
        <span className="small soft">
          <Reference>{card.reference}</Reference> · {dateWords(card.at, language, now)}
        </span>
      </p>
      <p className="words pre">{card.reason}</p>
      <TextField label={t('glass.note')} optional autoComplete="off" value={note} onChange={setNote} />
      <DraftLine draft={draft} />
      <FailureNote error={review.error} />
      <div className="row said">
        <button type="button" className="button compact" aria-busy={review.isPending} onClick={() => say('justified')}>
          {t('glass.justified')}
        </button>
        <button
          type="button"
          className="button compact"
          aria-busy={review.isPending}
          onClick={() => say('not-justified')}
        >
          {t('glass.notJustified')}
        </button>
      </div>
    </article>
  );
}
