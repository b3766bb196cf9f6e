import { Link } from '@tanstack/react-router';
import { IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Receipt } from '../../api/api-types.js';
import { AgencyMark } from '../../components/agency.js';
import { Reference } from '../../components/young-person.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

type Of = { receipt: Receipt['alsoAbout'][number]; now: string | undefined };

/**
 * What happens in one case: what whoever sent it is to do themselves, and then what each receiver does, by when. Of several each has
 * its own, by its reference; `called` says on the screen alone whose it is.
 */
export function Happens({ receipt, now, called }: Of & { called: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="card happens">
      {called && (
        <p className="row wrap">
          <Reference>{receipt.reference}</Reference> {called}
        </p>
      )}
      <OwnTasks receipt={receipt} now={now} />
      <h2>{t('concern.receipt.next')}</h2>
      <ol>
        <Acts receipt={receipt} now={now} />
      </ol>
    </div>
  );
}

function OwnTasks({ receipt: { reference, own }, now }: Of) {
  const { t, language, titled } = useWords();
  if (own.length === 0) return null;
  return (
    <>
      <h2>{t('concern.receipt.own')}</h2>
      <ol>
        {own.map(({ title, due, source }) => (
          <li key={`${title.sv} ${due}`}>
            <time dateTime={due}>
              <small>{t('concern.receipt.by')}</small> {dateWords(due, language, now)}
            </time>
            <IconPencil size={20} stroke={1.75} aria-hidden="true" />
            <div>
              <Link to="/cases/$reference" params={{ reference }}>
                <b>{titled(title)}</b>
              </Link>
              <p className="small soft">{source === 'local' ? t('case.local') : t('case.source', { source })}.</p>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

function Acts({ receipt, now }: Of) {
  const { t, language, titled, listed } = useWords();
  const acts = [...receipt.acts].sort((a, b) => a.due.localeCompare(b.due));
  return (
    <>
      {acts.map((act) => (
        <li key={`${act.act} ${act.agency.id}`}>
          <time dateTime={act.due}>
            <small>{t('concern.receipt.by')}</small> {dateWords(act.due, language, now)}
          </time>
          <AgencyMark kind={act.agency.kind} />
          <div>
            <b>{titled(act.stage)}</b>
            <p className="small soft">
              {titled(act.title)}.{' '}
              {t('concern.receipt.does', {
                agency: act.agency.name,
                source: act.source === 'local' ? `${t('case.local')}.` : `${t('case.source', { source: act.source })}.`,
              })}
            </p>
            {act.receives.length > 0 && (
              <p className="small soft">
                {t('concern.receipt.gets', {
                  fields: listed(act.receives.map((field) => t(`fields.${field}`))),
                })}
              </p>
            )}
            {act.receives.includes('age-band') && (
              <p className="small soft">
                {t('concern.receipt.nameless')}{' '}
                <Link to="/cases/$reference" params={{ reference: receipt.reference }} search={{ tab: 'sharing' }}>
                  {t('concern.receipt.toConsent')}
                </Link>
              </p>
            )}
            {act.waits.length > 0 && (
              <p className="small soft">
                {t('fourEyes.waits', { fields: listed(act.waits.map((field) => t(`fields.${field}`))) })}
              </p>
            )}
          </div>
        </li>
      ))}
    </>
  );
}
