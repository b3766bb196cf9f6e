import { Link } from '@tanstack/react-router';
import type { GoneCard } from '../../api/api-types.js';
import { useReviewDisclosure } from '../../api/four-eyes.js';
import { AgencyName } from '../../components/agency.js';
import { DraftLine } from '../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../components/draft/use-draft.js';
import { FailureNote } from '../../components/failure.js';
import { TextField } from '../../components/fields.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Of a protected identity: what went at once, until another reader or the head has said whether there was reason to. */
export function GoneAtOnce({ cards, now }: { cards: GoneCard[]; now: string }) {
  const { t } = useWords();
  if (cards.length === 0) return null;
  return (
    <section>
      <h2>{t('fourEyes.gone')}</h2>
      <div className="card">
        {cards.map((card) => (
          <Gone key={card.id} card={card} now={now} />
        ))}
      </div>
    </section>
  );
}

function Gone({ card, now }: { card: GoneCard; now: string }) {
  const { t, language } = useWords();
  const { id, reference, youngPerson, receiver, ground, person, at } = card;
  const draft = useDraft({ form: 'disclosure-review', about: id }, { note: '' });
  const review = useSentAs(draft, useReviewDisclosure(reference));
  const [note, setNote] = draft.field('note');
  const say = (verdict: 'justified' | 'not-justified') => {
    if (review.isPending) return;
    review.mutate({ id, verdict, ...(note.trim() === '' ? {} : { note: note.trim() }) });
  };
  return (
    <article className="offer" aria-label={t('fourEyes.goneOne', { agency: receiver.name, ground, reference })}>
      <div className="from-to">
        <AgencyName agency={receiver}>{receiver.name}</AgencyName>
      </div>
      <p>
        <Link to="/cases/$reference" params={{ reference }} search={{ tab: 'sharing' }} className="title">
          <PersonName person={youngPerson} />
        </Link>
        <br />
        <span className="small soft">
          <Reference>{reference}</Reference> · {ground} · {t('sharing.decidedBy', { name: person.name })}{' '}
          {dateWords(at, language, now)}
        </span>
      </p>
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
