import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { IconArrowsExchange, IconClock, IconDots, IconMail, IconPlayerTrackNext } from '@tabler/icons-react';
import { useMoveClock, useSignIn } from '../../api/commands.js';
import { clockQuery } from '../../api/queries.js';
import type { Installation, Jump, Me } from '../../api/api-types.js';
import { clockOf, dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { useMayLeave } from '../draft/may-leave.js';
import { FailureNote } from '../failure.js';
import { Walked } from './walked.js';

/** The demo accounts' password; there are none in production. */
export const DEMO_PASSWORD = 'samspel-demo';

/** On top of every page in the demo, and unlike the product: the clock, the mail catcher, the account. */
export function DemoBar({ me, installation }: { me: Me; installation: Installation }) {
  const { t, language, inline } = useWords();
  const navigate = useNavigate();
  const clock = useQuery(clockQuery);
  const move = useMoveClock();
  const signIn = useSignIn();
  const leaving = useMayLeave();
  const now = clock.data?.now ?? me.now;
  const walk = (to: Jump) => {
    if (!move.isPending) move.mutate(to);
  };
  const become = (email: string) => {
    // What happened was told to the former account.
    move.reset();
    signIn.mutate(
      { email, password: DEMO_PASSWORD },
      { onSuccess: () => void navigate({ to: '/', ignoreBlocker: true }) },
    );
  };

  const mine = installation.accounts.find(({ name }) => name === me.person.name);
  const accounts = installation.accounts.map((account) => (
    <Menu.Item key={account.email} onClick={() => void leaving(() => become(account.email))}>
      <b>{account.name}</b>, {inline(account.role)}
      <span className="small soft about">{account.agency}</span>
    </Menu.Item>
  ));
  const whoIAm = mine === undefined ? me.person.name : `${me.person.name}, ${inline(mine.role)}`;
  return (
    <>
      <aside className="demo-bar" aria-label={t('demo.label')}>
        <span className="tag">{t('demo.tag')}</span>
        <span className="wide-only made">{t('demo.made')}</span>
        <span className="wide-only line" />
        <span className="row clock" aria-label={t('demo.clock')} role="group">
          <IconClock size={15} stroke={1.75} aria-hidden="true" />
          <time dateTime={now}>
            {dateWords(now, language)} {now.slice(0, 4)} {language === 'sv' && 'kl. '}
            {clockOf(now)}
          </time>
        </span>
        <button type="button" aria-busy={move.isPending} onClick={() => walk('one-day')}>
          {t('demo.oneDay')}
        </button>
        <button type="button" className="wide-only" aria-busy={move.isPending} onClick={() => walk('one-week')}>
          {t('demo.oneWeek')}
        </button>
        <button type="button" className="wide-only" aria-busy={move.isPending} onClick={() => walk('next-event')}>
          <IconPlayerTrackNext size={15} stroke={1.75} aria-hidden="true" />
          {t('demo.nextEvent')}
        </button>
        <span role="status" className="walking">
          {move.isPending && t('demo.walking')}
        </span>
        <span className="push" />
        {installation.mailCatcherUrl !== null && (
          <a className="wide-only" href={installation.mailCatcherUrl} target="_blank" rel="noreferrer">
            <IconMail size={15} stroke={1.75} aria-hidden="true" />
            {t('demo.mailCatcher')}
          </a>
        )}
        <Menu position="bottom-end" width={300} transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <button type="button" className="wide-only" aria-label={t('demo.switchAccount', { name: whoIAm })}>
              <IconArrowsExchange size={15} stroke={1.75} aria-hidden="true" />
              {whoIAm}
            </button>
          </Menu.Target>
          <Menu.Dropdown>{accounts}</Menu.Dropdown>
        </Menu>
        <Menu position="bottom-end" width={300} transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <button type="button" className="phone-only" aria-label={t('demo.moreChoices')}>
              <IconDots size={18} stroke={1.75} aria-hidden="true" />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => walk('one-week')}>{t('demo.oneWeek')}</Menu.Item>
            <Menu.Item onClick={() => walk('next-event')}>{t('demo.nextEvent')}</Menu.Item>
            {installation.mailCatcherUrl !== null && (
              <Menu.Item component="a" href={installation.mailCatcherUrl} target="_blank" rel="noreferrer">
                {t('demo.mailCatcher')}
              </Menu.Item>
            )}
            <Menu.Divider />
            {accounts}
          </Menu.Dropdown>
        </Menu>
      </aside>
      {move.error && (
        <div className="walked">
          <FailureNote error={move.error} />
        </div>
      )}
      {move.data && <Walked walk={move.data} onClose={() => move.reset()} />}
    </>
  );
}
