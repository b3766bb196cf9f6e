import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CaseCard } from '../../api/api-types.js';
import { usePartKinds } from '../../api/agency-kinds.js';
import { AgencyMark } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { readCasesSearch } from './search.js';

/** A tab for each kind of agency, with how many cases stand there; the list has one for all of them too. */
export function TrackTabs({
  cards,
  chosen,
  isList,
}: {
  /** Undefined while nothing is fetched: a count of what is not known is none. */
  cards: CaseCard[] | undefined;
  chosen: string | undefined;
  isList: boolean;
}) {
  const { t, titled } = useWords();
  const kinds = usePartKinds();
  const countOf = (kind: string) =>
    cards?.filter(({ tracks }) => tracks.some(({ agency }) => agency.kind === kind)).length;
  const row = useRef<HTMLElement>(null);
  // On a phone they are a row that scrolls: the chosen one is in sight.
  useEffect(() => {
    row.current?.querySelector('[aria-current="page"]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav className="tabs row-scrolls" ref={row} aria-label={t('cases.tracks')}>
      {isList && (
        <Link
          to="/cases"
          search={(before) => readCasesSearch({ ...before, track: undefined })}
          className={chosen === undefined ? 'on' : ''}
          {...current(chosen === undefined)}
        >
          {t('cases.all')} <span className="number">{cards?.length}</span>
        </Link>
      )}
      {kinds.map(({ kind, name }) => (
        <Link
          key={kind}
          to="/cases"
          search={(before) => ({ ...before, track: kind })}
          className={chosen === kind ? 'on' : ''}
          data-agency={kind}
          {...current(chosen === kind)}
        >
          <AgencyMark kind={kind} />
          <span className="agency">{titled(name)}</span> <span className="number">{countOf(kind)}</span>
        </Link>
      ))}
    </nav>
  );
}

/** The address of a tab says more than the tab: which one is shown is told here, not by the router. */
const current = (shown: boolean) =>
  ({ activeOptions: { exact: true, includeSearch: true }, 'aria-current': shown ? 'page' : undefined }) as const;
