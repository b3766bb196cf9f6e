import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  IconBookmark,
  IconChartBar,
  IconDots,
  IconEye,
  IconFolder,
  IconMail,
  IconPlus,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import { inboxQuery } from '../../api/queries.js';
import type { Me } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { useKindWord } from '../agency.js';
import { Logo } from '../logo.js';
import { MeMenu } from './me-menu.js';

export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .map((part) => part.charAt(0))
    .join('')
    .slice(0, 2)
    .toUpperCase();

/** How many of the inbox's things are late: the one number that the rail shows. */
function useLateCount(me: Me): number {
  const inbox = useQuery({ ...inboxQuery, enabled: me.may.includes('inbox.read') });
  return inbox.data?.items.filter((item) => item.late).length ?? 0;
}

export function Rail({ me }: { me: Me }) {
  const { t } = useWords();
  const late = useLateCount(me);
  const kindWord = useKindWord();
  return (
    <nav className="rail" aria-label={t('mainMenu')}>
      <Link className="mark" to="/" aria-label={`${t('product')}, ${t('nav.myDay')}`}>
        <Logo />
      </Link>
      {me.may.includes('cases.refer') && (
        <Link className="way new" to="/new-concern">
          <IconPlus size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.newConcern')}
        </Link>
      )}
      {me.may.includes('inbox.read') && (
        <Link className="way" to="/" activeOptions={{ exact: true, includeSearch: false }}>
          <IconSun size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.myDay')}
          {late > 0 && (
            <>
              <span className="count" aria-hidden="true">
                {late}
              </span>
              <span className="unseen">, {t('nav.late', { count: late })}</span>
            </>
          )}
        </Link>
      )}
      {me.may.includes('cases.read') && (
        <Link className="way" to="/cases" activeOptions={{ includeSearch: false }}>
          <IconFolder size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.cases')}
        </Link>
      )}
      {me.may.includes('pledges.read') && (
        <Link className="way" to="/pledges">
          <IconBookmark size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.pledges')}
        </Link>
      )}
      {me.may.includes('statistics.read') && (
        <Link className="way" to="/statistics" activeOptions={{ includeSearch: false }}>
          <IconChartBar size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.statistics')}
        </Link>
      )}
      {me.may.includes('audit.read') && (
        <Link className="way" to="/audit" activeOptions={{ includeSearch: false }}>
          <IconEye size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.audit')}
        </Link>
      )}
      {me.may.includes('units.assign') && (
        <Link className="way" to="/units">
          <IconUsers size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.units')}
        </Link>
      )}
      {me.may.includes('ledger.read') && (
        <Link className="way" to="/ledger" activeOptions={{ includeSearch: false }}>
          <IconMail size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.ledger')}
        </Link>
      )}
      <MeMenu me={me}>
        <button type="button" className="me" data-agency={me.agency.kind}>
          <span className="initials" aria-hidden="true">
            {initialsOf(me.person.name)}
          </span>
          <span>
            {me.person.name.split(' ')[0]}
            <br />
            {kindWord(me.agency)}
          </span>
          {/* What is read aloud begins with what is seen, so that it can be said by voice. */}
          <span className="unseen">{t('nav.me', { name: me.person.name })}</span>
        </button>
      </MeMenu>
    </nav>
  );
}

/** The same ways at the thumb. */
export function PhoneBar({ me }: { me: Me }) {
  const { t } = useWords();
  return (
    <nav className="phone-bar" aria-label={t('mainMenu')}>
      {me.may.includes('inbox.read') && (
        <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
          <IconSun size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.myDay')}
        </Link>
      )}
      {me.may.includes('cases.read') && (
        <Link to="/cases" activeOptions={{ includeSearch: false }}>
          <IconFolder size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.cases')}
        </Link>
      )}
      {me.may.includes('cases.refer') && (
        <Link className="new" to="/new-concern">
          <span>
            <IconPlus size={22} stroke={1.75} aria-hidden="true" />
          </span>
          {t('nav.newConcern')}
        </Link>
      )}
      {me.may.includes('pledges.read') && (
        <Link to="/pledges">
          <IconBookmark size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.pledges')}
        </Link>
      )}
      {me.may.includes('audit.read') && (
        <Link to="/audit" activeOptions={{ includeSearch: false }}>
          <IconEye size={22} stroke={1.75} aria-hidden="true" />
          {t('nav.audit')}
        </Link>
      )}
      <MeMenu me={me} more>
        <button type="button">
          <IconDots size={22} stroke={1.75} aria-hidden="true" />
          {t('more')}
        </button>
      </MeMenu>
    </nav>
  );
}
