import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { IconAlertTriangle, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useConnected } from '../../api/connection.js';
import { installationQuery, meQuery } from '../../api/queries.js';
import { useWords } from '../../words/words.js';
import { useFaultsInSight } from '../fault-in-sight.js';
import { DemoBar } from './demo-bar.js';
import { PhoneBar, Rail } from './rail.js';
import './shell.css';

/** What surrounds every screen behind the sign-in. */
export function Shell() {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const installation = useQuery({ ...installationQuery, refetchInterval: 60_000 });
  const connected = useConnected();
  const router = useRouter();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useFaultsInSight();

  // A new page starts at its top for the keyboard and the screen reader too.
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);

  // The code of every screen is at hand before it is needed: it can't be fetched once the server is gone.
  useEffect(() => {
    for (const route of Object.values(router.routesById)) void router.loadRouteChunk(route);
  }, [router]);

  if (me.data === undefined) return null;
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {me.data.demo && installation.data && <DemoBar me={me.data} installation={installation.data} />}
      {!connected && (
        <p className="strip" role="status">
          <IconPlugConnectedX size={16} stroke={1.75} aria-hidden="true" />
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
