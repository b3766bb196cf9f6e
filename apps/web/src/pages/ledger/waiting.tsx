import { Link } from '@tanstack/react-router';
import type { Ledger } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { Reference } from '../../components/young-person.js';
import { dateAndClock, dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Mails that wait, with what they wait for and until when. */
export function Waiting({ mails, now }: { mails: Ledger['waiting']; now: string }) {
  const { t, language } = useWords();
  return (
    <ul>
      {mails.map(({ id, case: of, person, mailbox, word, due, at, why }) => (
        <li key={id}>
          <div>
            <b>{t(`word.${word}`)}</b> {t('ledger.due', { date: dateWords(due, language, now) })}
            {of !== null && ' · '}
            {of !== null && <CaseOf {...of} />}
            <div className="small soft">
              {[
                t('ledger.toWhom', { name: mailbox ? t('ledger.mailbox') : (person ?? t('ledger.colleague')) }),
                ...(why === null ? [] : [t(`ledger.waits.${why}`)]),
              ].join(' · ')}
            </div>
          </div>
          <Status tone="later">{t('ledger.goes', { when: dateAndClock(at, language, now) })}</Status>
        </li>
      ))}
    </ul>
  );
}

const CaseOf = ({ reference, party }: NonNullable<Ledger['waiting'][number]['case']>) =>
  party ? (
    <Link to="/cases/$reference" params={{ reference }}>
      <Reference>{reference}</Reference>
    </Link>
  ) : (
    <Reference>{reference}</Reference>
  );
