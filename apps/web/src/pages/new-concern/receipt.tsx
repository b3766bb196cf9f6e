import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { clockQuery, meQuery } from '../../api/queries.js';
import type { Receipt } from '../../api/api-types.js';
import { AgencyMark, AgencyName } from '../../components/agency.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { dateAndClockForGood, dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/**
 * What happens now, by when, and who is responsible. `names` are of those whom it is about, in the order of the references: where
 * there are several the screen says which is whose. Nothing that is printed tells about whom.
 */
export function ReceiptPage({
  receipt,
  names,
  onAnother,
}: {
  receipt: Receipt;
  names: string[];
  onAnother: () => void;
}) {
  const { t, language, titled, listed } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const me = useQuery(meQuery);
  const clock = useQuery({ ...clockQuery, enabled: me.data?.demo === true });
  const now = clock.data?.now ?? me.data?.now;
  usePageTitle(receipt.reference);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const acts = [...receipt.acts].sort((a, b) => a.due.localeCompare(b.due));
  const responsible = new Map(acts.map(({ agency }) => [agency.id, agency]));
  const whose = (at: number) =>
    receipt.alsoAbout.length > 0 && <span className="on-screen small soft">{names[at]}</span>;
  return (
    <div className="new-concern">
      <TopLine>
        <span>{t('concern.title')}</span>
      </TopLine>
      <div className="receipt">
        <section>
          <div className="hero">
            <span className="tick">
              <IconCheck size={30} stroke={1.75} aria-hidden="true" />
            </span>
            <div>
              <h1 ref={heading} tabIndex={-1}>
                {t('concern.receipt.title')}
              </h1>
              <p className="words soft">
                {t('concern.receipt.about', { date: now === undefined ? '' : dateAndClockForGood(now, language) })}
              </p>
            </div>
          </div>
          <div className="card happens">
            <h2>{t('concern.receipt.next')}</h2>
            <ol>
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
                        source:
                          act.source === 'local'
                            ? `${t('case.local')}.`
                            : `${t('case.source', { source: act.source })}.`,
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
                        <Link
                          to="/cases/$reference"
                          params={{ reference: receipt.reference }}
                          search={{ tab: 'sharing' }}
                        >
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
            </ol>
          </div>
          <div className="row wrap after">
            <Link className="button primary" to="/">
              {t('concern.receipt.toMyDay')}
            </Link>
            <button type="button" className="button" onClick={() => window.print()}>
              <IconPrinter size={18} stroke={1.75} aria-hidden="true" />
              {t('concern.receipt.print')}
            </button>
            <button type="button" className="button quiet" onClick={onAnother}>
              {t('concern.receipt.another')}
            </button>
          </div>
        </section>
        <aside className="stack wide">
          <div className="card padded references">
            <p className="small soft">{t('concern.receipt.reference')}</p>
            <p className="row wrap">
              <Link className="reference big" to="/cases/$reference" params={{ reference: receipt.reference }}>
                {receipt.reference}
              </Link>
              {whose(0)}
            </p>
            <p className="small soft">{t('concern.receipt.sayIt')}</p>
          </div>
          {receipt.alsoAbout.length > 0 && (
            <div className="card padded references">
              <h2>{t('concern.receipt.alsoAbout')}</h2>
              <p className="small soft">{t('concern.receipt.alsoAboutWhy')}</p>
              <ul>
                {receipt.alsoAbout.map(({ reference }, at) => (
                  <li key={reference} className="row wrap">
                    <Link className="reference" to="/cases/$reference" params={{ reference }}>
                      {reference}
                    </Link>
                    {whose(at + 1)}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <div className="card padded">
            <h2>{t('concern.receipt.responsible')}</h2>
            <ul className="stack">
              {[...responsible.values()].map((agency) => (
                <li key={agency.id}>
                  <AgencyName agency={agency}>{agency.name}</AgencyName>
                </li>
              ))}
            </ul>
          </div>
        </aside>
      </div>
    </div>
  );
}
