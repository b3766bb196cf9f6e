import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { clockQuery, meQuery } from '../../api/queries.js';
import type { Receipt } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { dateAndClockForGood, dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Happens } from './happens.js';
import { OutOfHours } from './out-of-hours.js';

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
  const { t, language } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const me = useQuery(meQuery);
  const clock = useQuery({ ...clockQuery, enabled: me.data?.demo === true });
  const now = clock.data?.now ?? me.data?.now;
  usePageTitle(receipt.reference);
  useEffect(() => {
    heading.current?.focus();
    window.scrollTo({ top: 0 });
  }, []);
  const several = [receipt, ...receipt.alsoAbout];
  const acts = several.flatMap((each) => each.acts).sort((a, b) => a.due.localeCompare(b.due));
  const responsible = new Map(acts.map(({ agency }) => [agency.id, agency]));
  // What is due today reaches nobody at an office that is closed.
  const phone = acts.some(({ due }) => now !== undefined && due === dayOf(now)) ? me.data?.duty?.phone : undefined;
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
          {phone !== undefined && <OutOfHours phone={phone} />}
          {several.map((each, at) => (
            <Happens key={each.reference} receipt={each} now={now} called={several.length > 1 ? whose(at) : null} />
          ))}
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
