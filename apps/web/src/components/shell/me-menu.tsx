import { Menu } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { IconChartBar, IconCheck, IconLogout, IconMail, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSignOut } from '../../api/commands.js';
import type { Me } from '../../api/api-types.js';
import { setLanguage, useWords } from '../../words/words.js';
import { useMayLeave } from '../draft/may-leave.js';
import { setTheme, storedTheme } from '../preferences.js';
import type { Theme } from '../preferences.js';

const THEMES = { system: 'nav.themeSystem', light: 'nav.themeLight', dark: 'nav.themeDark' } as const;
const THEME_CODES: readonly Theme[] = ['system', 'light', 'dark'];

const Chosen = ({ when }: { when: boolean }) => (when ? <IconCheck size={15} stroke={2} aria-hidden="true" /> : null);

/** Who I am here, how it looks, in which language, and the way out; `more` adds the ways that a phone's bar has no room for. */
export function MeMenu({ me, more = false, children }: { me: Me; more?: boolean; children: ReactNode }) {
  const { t, language } = useWords();
  const navigate = useNavigate();
  const [theme, choose] = useState<Theme>(storedTheme);
  const leaving = useMayLeave();
  const signOut = useSignOut(() => void navigate({ to: '/sign-in', ignoreBlocker: true }));
  return (
    <Menu position="right-end" withinPortal width={230} transitionProps={{ duration: 0 }}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {me.person.name}, {me.agency.name}
        </Menu.Label>
        {more && me.may.includes('statistics.read') && (
          <Menu.Item
            leftSection={<IconChartBar size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/statistics' })}
          >
            {t('nav.statistics')}
          </Menu.Item>
        )}
        {more && me.may.includes('units.assign') && (
          <Menu.Item
            leftSection={<IconUsers size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/units' })}
          >
            {t('nav.units')}
          </Menu.Item>
        )}
        {more && me.may.includes('ledger.read') && (
          <Menu.Item
            leftSection={<IconMail size={16} stroke={1.75} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/ledger' })}
          >
            {t('nav.ledger')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{t('nav.theme')}</Menu.Label>
        {THEME_CODES.map((code) => (
          <Menu.Item
            key={code}
            rightSection={<Chosen when={theme === code} />}
            onClick={() => {
              setTheme(code);
              choose(code);
            }}
          >
            {t(THEMES[code])}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('nav.language')}</Menu.Label>
        <Menu.Item lang="sv" rightSection={<Chosen when={language === 'sv'} />} onClick={() => setLanguage('sv')}>
          Svenska
        </Menu.Item>
        <Menu.Item lang="en" rightSection={<Chosen when={language === 'en'} />} onClick={() => setLanguage('en')}>
          English
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => void leaving(() => signOut.mutate())}
        >
          {t('nav.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
