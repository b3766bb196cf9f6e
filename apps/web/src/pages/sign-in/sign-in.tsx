import { useQuery } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { IconArrowRight, IconLock, IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useSignIn } from '../../api/commands.js';
import { installationQuery } from '../../api/queries.js';
import { whoseIsKept } from '../../components/draft/keepers.js';
import { FailureNote } from '../../components/failure.js';
import { TextField } from '../../components/fields.js';
import { Logo } from '../../components/logo.js';
import { usePageTitle } from '../../components/page-title.js';
import { DEMO_PASSWORD } from '../../components/shell/demo-bar.js';
import { initialsOf } from '../../components/shell/rail.js';
import '../../components/shell/shell.css';
import { setLanguage, useWords } from '../../words/words.js';
import { PromiseScore } from './promise-score.js';
import './sign-in.css';

export function SignIn() {
  const { t, language, titled } = useWords();
  usePageTitle(t('signIn.title'));
  const { to } = useSearch({ from: '/sign-in' });
  const { history } = useRouter();
  const installation = useQuery(installationQuery);
  const signIn = useSignIn();
  const [typing, setTyping] = useState(false);
  const [whose] = useState(whoseIsKept);
  const accounts = installation.data?.accounts ?? [];
  const demo = accounts.length > 0;
  const withForm = (!demo || typing) && !installation.isPending;
  const municipalities = [...new Set(accounts.map(({ municipality }) => municipality))];
  const enter = (email: string, password: string) =>
    signIn.mutate({ email, password }, { onSuccess: () => history.push(to ?? '/') });

  return (
    <div className="sign-in">
      {installation.data?.demo && (
        <aside className="demo-bar" aria-label={t('demo.label')}>
          <span className="tag">{t('demo.tag')}</span>
          <span className="wide-only made">{t('demo.madeUp')}</span>
          <span className="push" />
          {installation.data.mailCatcherUrl !== null && (
            <a href={installation.data.mailCatcherUrl} target="_blank" rel="noreferrer">
              <IconMail size={15} stroke={1.75} aria-hidden="true" />
              {t('demo.mailCatcher')}
            </a>
          )}
        </aside>
      )}
      <div className="halves">
        <section className="promise-side">
          <div className="brand">
            <Logo />
            {t('product')}
          </div>
          <p className="promise-words">{t('signIn.promise')}</p>
          <p className="words">{t('signIn.about')}</p>
          <PromiseScore />
          <footer>
            <button
              type="button"
              className="as-link"
              lang={language === 'sv' ? 'en' : 'sv'}
              onClick={() => setLanguage(language === 'sv' ? 'en' : 'sv')}
            >
              {language === 'sv' ? 'English' : 'Svenska'}
            </button>
          </footer>
        </section>
        <main className="account-side">
          {whose !== undefined && (
            <div className="note ok" role="status" style={{ marginBottom: 20 }}>
              <IconLock size={18} stroke={1.75} aria-hidden="true" />
              <span>
                <b>{t('cover.title')}.</b> {t('cover.kept', { name: whose })}
              </span>
            </div>
          )}
          {installation.error && <FailureNote error={installation.error} />}
          <h1>{demo ? t('signIn.who') : t('signIn.welcome')}</h1>
          <p className="soft">{demo ? t('signIn.choose') : t('signIn.withWork')}</p>
          {!withForm && <FailureNote error={signIn.error} />}
          {municipalities.map((municipality) => (
            <ul key={municipality} className="accounts" aria-label={municipality}>
              {municipalities.length > 1 && (
                <li className="municipality small soft" aria-hidden="true">
                  {municipality}
                </li>
              )}
              {accounts
                .filter((account) => account.municipality === municipality)
                .map((account) => (
                  <li key={account.email}>
                    <button
                      type="button"
                      data-agency={account.kind}
                      aria-busy={signIn.isPending && signIn.variables.email === account.email}
                      onClick={() => enter(account.email, DEMO_PASSWORD)}
                    >
                      <span className="initials" aria-hidden="true">
                        {initialsOf(account.name)}
                      </span>
                      <span>
                        <b>{account.name}</b>
                        <span className="small soft about">{titled(account.role)}</span>
                      </span>
                      <span className="small where">{account.agency}</span>
                      <IconArrowRight size={18} stroke={1.75} aria-hidden="true" />
                    </button>
                  </li>
                ))}
            </ul>
          ))}
          {demo && !typing && (
            <p className="other-way">
              <button type="button" className="as-link small" onClick={() => setTyping(true)}>
                {t('signIn.otherWay')}
              </button>
            </p>
          )}
          {withForm && <PasswordForm busy={signIn.isPending} error={signIn.error} onSubmit={enter} />}
        </main>
      </div>
    </div>
  );
}

function PasswordForm({
  busy,
  error,
  onSubmit,
}: {
  busy: boolean;
  error: Error | null;
  onSubmit: (email: string, password: string) => void;
}) {
  const { t } = useWords();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit(email, password);
      }}
    >
      <TextField
        label={t('signIn.email')}
        type="email"
        autoComplete="username"
        required
        value={email}
        onChange={setEmail}
      />
      <TextField
        label={t('signIn.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
      <FailureNote error={error} />
      <button type="submit" className="button primary" aria-busy={busy}>
        {t('signIn.enter')}
      </button>
    </form>
  );
}
