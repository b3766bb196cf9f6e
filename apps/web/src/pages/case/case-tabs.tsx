import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../../words/words.js';
import type { CaseView } from '../../api/api-types.js';
import { CASE_TABS } from './tabs.js';
import type { CaseTab } from './tabs.js';

/** The overview, what the parties and my own agency have written, and who has read it. What is not looked at is not read. */
export function CaseTabs({ view: { reference, parts }, tab }: { view: CaseView; tab: CaseTab | undefined }) {
  const { t } = useWords();
  const row = useRef<HTMLElement>(null);
  const tabs: (CaseTab | undefined)[] = [
    undefined,
    ...CASE_TABS.filter((tab) => tab === 'sharing' || tab === 'access' || parts.includes(tab)),
  ];
  const at = tabs.indexOf(tab);
  // On a phone they are a row that scrolls: the chosen one is in sight.
  useEffect(() => {
    const chosen = row.current?.children[at];
    if (chosen instanceof HTMLElement && row.current) row.current.scrollLeft = chosen.offsetLeft - 40;
  }, [at]);
  return (
    <nav className="case-tabs row-scrolls" ref={row} aria-label={t('case.parts')}>
      {tabs.map((each) => (
        <Link
          key={each ?? 'overview'}
          to="/cases/$reference"
          params={{ reference }}
          search={each === undefined ? {} : { tab: each }}
          resetScroll={false}
          activeOptions={{ exact: true, includeSearch: true }}
          aria-current={tab === each ? 'page' : undefined}
        >
          {t(`case.tabs.${each ?? 'overview'}`)}
        </Link>
      ))}
    </nav>
  );
}
