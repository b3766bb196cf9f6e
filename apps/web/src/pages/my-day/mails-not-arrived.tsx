import type { FailedMail } from '../../api/api-types.js';
import { FailedMailCard } from '../../components/failed-mail.js';
import { useWords } from '../../words/words.js';

/** Mails to me that did not arrive; to who answers for the agency's mails, those that nobody else sees to. */
export function MailsNotArrived({ mails, now }: { mails: FailedMail[]; now: string }) {
  const { t } = useWords();
  if (mails.length === 0) return null;
  return (
    <section>
      <h2>{t('ledger.notArrived')}</h2>
      <div className="card">
        {mails.map((mail) => (
          <FailedMailCard key={mail.id} mail={mail} now={now} />
        ))}
      </div>
    </section>
  );
}
