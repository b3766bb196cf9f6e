import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconPrinter } from '@tabler/icons-react';
import { accessExtractQuery } from '../../../api/queries.js';
import { Loaded } from '../../../components/loaded.js';
import { usePageTitle } from '../../../components/page-title.js';
import { TopLine } from '../../../components/top-line.js';
import { withKeys } from '../../../components/with-keys.js';
import { Reference } from '../../../components/young-person.js';
import { dateAndClock, dateAndClockForGood } from '../../../time.js';
import { useGroundWords } from './ground-words.js';
import { useWords } from '../../../words/words.js';
import './access-log.css';
import { useReadWords } from './read-words.js';

/** What the young person may be handed of my own agency's reading, on paper: nobody by name, and no other agency. */
export function Extract() {
  const { t, language } = useWords();
  const groundsSaid = useGroundWords();
  const { said, what } = useReadWords();
  const { reference } = useParams({ from: '/inside/cases/$reference/access-log/extract' });
  usePageTitle(reference);
  const query = useQuery(accessExtractQuery(reference));
  const now = new Date(query.dataUpdatedAt).toISOString();
  return (
    <div className="access-extract">
      <TopLine>
        <Link to="/cases/$reference" params={{ reference }} search={{ tab: 'access' }}>
          <Reference>{reference}</Reference>
        </Link>
        <span>{t('access.extract')}</span>
      </TopLine>
      <Loaded query={query} reference={reference}>
        {({ agency, items, whole }) => (
          <article className="card padded">
            <header>
              <h1>{t('access.extractTitle')}</h1>
              <button type="button" className="button primary" onClick={() => window.print()}>
                <IconPrinter size={18} stroke={1.75} aria-hidden="true" />
                {t('access.print')}
              </button>
            </header>
            <p>{t('access.extractOf', { reference, when: dateAndClockForGood(now, language) })}</p>
            <p className="soft">{t('access.extractAbout', { agency: agency.name })}</p>
            {!whole && <p className="note">{t('access.extractPart')}</p>}
            <div className="table-frame row-scrolls" role="region" aria-label={t('access.extractTitle')} tabIndex={0}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('access.when')}</th>
                    <th scope="col">{t('access.what')}</th>
                    <th scope="col">{t('access.read')}</th>
                    <th scope="col">{t('access.onGround')}</th>
                  </tr>
                </thead>
                <tbody>
                  {withKeys(items, ({ at, action }) => `${at} ${action}`).map(
                    ([key, { at, action, fields, grounds }]) => (
                      <tr key={key}>
                        <td className="number">{dateAndClock(at, language, now)}</td>
                        <td>{said(action)}</td>
                        <td>{what(fields)}</td>
                        <td>{grounds.length === 0 ? t('access.own') : groundsSaid(grounds)}</td>
                      </tr>
                    ),
                  )}
                </tbody>
              </table>
            </div>
          </article>
        )}
      </Loaded>
    </div>
  );
}
