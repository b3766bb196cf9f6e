import { IconSend } from '@tabler/icons-react';
import type { CaseView } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { dateAndClock } from '../../time.js';
import { useWords } from '../../words/words.js';

/** What became of what was sent, as far as its sender may know; and the numbers of what came in, which are one's own. */
export function Receipts({ view }: { view: CaseView }) {
  const { t, titled, language } = useWords();
  const { sent, registrations, now } = view;
  return (
    <>
      {sent.length > 0 && (
        <section className="card">
          <div className="card-head">
            <h2>{t('receipt.sent')}</h2>
          </div>
          <ul>
            {sent.map((each) => (
              <li className="left" key={`${each.act} ${each.sent}`}>
                <span className="ring" aria-hidden="true">
                  <IconSend size={15} stroke={2} />
                </span>
                <div>
                  <div className="left-title">{t(`concern.acts.${each.act}`)}</div>
                  <div className="small soft">
                    {t('receipt.sentAt', { date: dateAndClock(each.sent, language, now) })}
                  </div>
                </div>
                <Reached receipt={each} now={now} />
              </li>
            ))}
          </ul>
          <p className="padded small soft">{t('receipt.about')}</p>
        </section>
      )}
      {registrations.length > 0 && (
        <section className="card">
          <div className="card-head">
            <h2>{t('receipt.registered')}</h2>
          </div>
          <dl className="told">
            {registrations.map(({ title, diaryNumber, by, at }) => (
              <dd key={`${at} ${diaryNumber}`}>
                <b>{diaryNumber}</b> · {titled(title)}
                <div className="small soft">{`${by.name}, ${dateAndClock(at, language, now)}`}</div>
              </dd>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}

function Reached({ receipt: { received, registered }, now }: { receipt: CaseView['sent'][number]; now: string }) {
  const { t, language } = useWords();
  if (registered !== null)
    return <Status tone="ok">{t('receipt.isRegistered', { date: dateAndClock(registered, language, now) })}</Status>;
  if (received !== null)
    return <Status tone="ok">{t('receipt.isReceived', { date: dateAndClock(received, language, now) })}</Status>;
  return <Status tone="wait">{t('receipt.isSent')}</Status>;
}
