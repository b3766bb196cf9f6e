import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FailedMail } from '../api/api-types.js';
import { useSendAgain, useSettleMail } from '../api/ledger.js';
import { isProblem } from '../api/problem.js';
import { meQuery } from '../api/queries.js';
import { dateAndClock } from '../time.js';
import { useWords } from '../words/words.js';
import { FailureNote } from './failure.js';
import { Reference } from './young-person.js';

/** An e-mail that did not arrive: to whom, of which cases, why, and what is to be done with it. */
export function FailedMailCard({ mail, now }: { mail: FailedMail; now: string }) {
  const { t, language } = useWords();
  const when = dateAndClock(mail.at, language, now);
  const title = mail.mine
    ? t('ledger.toMe')
    : mail.mailbox
      ? t('ledger.toMailbox')
      : mail.person === null
        ? t('ledger.toColleague')
        : t('ledger.toPerson', { name: mail.person });
  return (
    <article className="offer" aria-label={title}>
      <p>
        <b>{title}</b>
        <br />
        <span className="small soft">
          {when}
          {mail.cases.length === 0 && ` · ${t('ledger.ofNoCase')}`}
          {mail.cases.map((each) => (
            <CaseOfMail key={each.reference} {...each} />
          ))}
        </span>
      </p>
      <p className="small">{t(`ledger.why.${mail.why}`)}</p>
      <Answers mail={mail} when={when} />
    </article>
  );
}

/** A case that the mail was of; it opens where the agency is a party to it. */
function CaseOfMail({ reference, party }: FailedMail['cases'][number]) {
  const { t } = useWords();
  return (
    <>
      {' · '}
      {party ? (
        <Link to="/cases/$reference" params={{ reference }} aria-label={t('ledger.seeCase', { reference })}>
          <Reference>{reference}</Reference>
        </Link>
      ) : (
        <Reference>{reference}</Reference>
      )}
    </>
  );
}

function Answers({ mail, when }: { mail: FailedMail; when: string }) {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const again = useSendAgain(mail.id);
  const settle = useSettleMail(mail.id);
  if (me.data?.may.includes('ledger.answer') !== true) return null;
  const name = mail.mine ? t('ledger.me') : mail.mailbox ? t('ledger.mailbox') : (mail.person ?? t('ledger.colleague'));
  const pending = again.isPending || settle.isPending;
  return (
    <>
      {isProblem(again.error, 'gone') ? (
        <FailureNote error={again.error} say={t('ledger.gone')} />
      ) : (
        <FailureNote error={again.error ?? settle.error} />
      )}
      <div className="row said">
        <button
          type="button"
          className="button compact"
          aria-label={t('ledger.againTo', { name, when })}
          aria-busy={again.isPending}
          onClick={() => !pending && again.mutate(null)}
        >
          {t('ledger.again')}
        </button>
        <button
          type="button"
          className="button compact"
          aria-label={t('ledger.settledOf', { name, when })}
          aria-busy={settle.isPending}
          onClick={() => !pending && settle.mutate(null)}
        >
          {t('ledger.settled')}
        </button>
      </div>
    </>
  );
}
