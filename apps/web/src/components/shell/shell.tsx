import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { installationQuery, meQuery } from '../../api/queries.js';
import { useWords } from '../../words/words.js';
import { DemoBar } from './demo-bar.js';
import { PhoneBar, Rail } from './rail.js';
import './shell.css';

const subscribe = (changed: () => void) => {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
};
const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

/** What surrounds every screen behind the sign-in. */
export function Shell() {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const installation = useQuery({ ...installationQuery, refetchInterval: 60_000 });
  const online = useOnline();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);

  // A new page starts at its top for the keyboard and the screen reader too.
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);

  if (me.data === undefined) return null;
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {me.data.demo && installation.data && <DemoBar me={me.data} installation={installation.data} />}
      {!online && (
        <p className="strip" role="status">
          {t('failure.offlineStrip')}
        </p>
      )}
      {installation.data?.workerAlive === false && (
        <p className="strip" role="status">
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          {t('demo.worker')}
        </p>
      )}
      <div className="shell">
        <Rail me={me.data} />
        <main className="main" id="main" tabIndex={-1} ref={main}>
          {/* Another account begins anew: nothing of the former stays on the page. */}
          <Outlet key={me.data.person.id} />
        </main>
      </div>
      <PhoneBar me={me.data} />
    </>
  );
}
