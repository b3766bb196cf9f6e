import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { ledgerQuery } from '../../api/ledger.js';
import { meQuery } from '../../api/queries.js';
import type { Ledger } from '../../api/api-types.js';
import { FailedMailCard } from '../../components/failed-mail.js';
import { Loaded } from '../../components/loaded.js';
import { NoAccess } from '../../components/no-access.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';
import { Coming } from './coming.js';
import './ledger.css';
import { LEDGER_STATES } from './states.js';
import type { LedgerState } from './states.js';
import { Waiting } from './waiting.js';

/** What an agency's own people are mailed, for who answers for it: what did not arrive, what waits and what comes. */
export function LedgerPage() {
  const me = useQuery(meQuery);
  if (me.data === undefined) return null;
  return me.data.may.includes('ledger.read') ? <Mails /> : <NoAccess />;
}

function Mails() {
  const { t } = useWords();
  usePageTitle(t('ledger.title'));
  const query = useQuery(ledgerQuery);
  const { state } = useSearch({ from: '/inside/ledger' });
  return (
    <div className="ledger-page">
      <TopLine>
        <span>{t('ledger.crumb')}</span>
      </TopLine>
      <header>
        <h1>{t('ledger.title')}</h1>
        <p className="words soft">{t('ledger.about')}</p>
      </header>
      <nav className="filters" aria-label={t('ledger.show')}>
        {[undefined, ...LEDGER_STATES].map((each) => (
          <Link
            key={each ?? 'all'}
            to="/ledger"
            search={each === undefined ? {} : { state: each }}
            aria-current={state === each ? 'true' : undefined}
            resetScroll={false}
          >
            {t(`ledger.states.${each ?? 'all'}`)}
          </Link>
        ))}
      </nav>
      <Loaded query={query}>
        {(ledger) => (
          <>
            {ledger.heldSince !== null && <p className="note">{t('ledger.held')}</p>}
            {LEDGER_STATES.filter((each) => state === undefined || state === each).map((each) => (
              <section key={each} aria-label={t(`ledger.states.${each}`)}>
                <h2>{t(`ledger.states.${each}`)}</h2>
                <div className="card">
                  {ledger[each].length === 0 ? (
                    <p className="padded soft">{t(`ledger.none.${each}`)}</p>
                  ) : (
                    <Part state={each} ledger={ledger} />
                  )}
                </div>
              </section>
            ))}
          </>
        )}
      </Loaded>
    </div>
  );
}

function Part({ state, ledger }: { state: LedgerState; ledger: Ledger }) {
  switch (state) {
    case 'failed':
      return ledger.failed.map((mail) => <FailedMailCard key={mail.id} mail={mail} now={ledger.now} />);
    case 'waiting':
      return <Waiting mails={ledger.waiting} now={ledger.now} />;
    case 'coming':
      return <Coming dates={ledger.coming} now={ledger.now} />;
  }
}
