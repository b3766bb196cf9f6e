import type { ReactNode } from 'react';
import { isProblem } from '../api/problem.js';
import { useWords } from '../words/words.js';
import { FailureNote } from './failure.js';
import { NoAccess } from './no-access.js';

interface Props<Data> {
  query: { data: Data | undefined; error: Error | null; refetch: () => unknown };
  /** What was looked for, as the address has it; shown when there is no access. */
  reference?: string;
  children: (data: Data) => ReactNode;
}

/** A section that is fetched: still grey bars, then its content, or why there is none and the way on. */
export function Loaded<Data>({ query, reference, children }: Props<Data>) {
  const { t } = useWords();
  const { data, error } = query;
  if (isProblem(error, 'no-access')) return <NoAccess {...(reference === undefined ? {} : { reference })} />;
  if (data !== undefined) return <>{children(data)}</>;
  if (error !== null) {
    return (
      <section className="card padded stack wide" style={{ maxWidth: 560 }}>
        <h1>{t('failure.title')}</h1>
        <FailureNote error={error} {...(isProblem(error, 'offline') ? { say: t('failure.unread') } : {})} />
        <div>
          <button type="button" className="button" onClick={() => void query.refetch()}>
            {t('retry')}
          </button>
        </div>
      </section>
    );
  }
  return <Waiting />;
}

export function Waiting() {
  const { t } = useWords();
  return (
    <div className="stack wide" aria-busy="true">
      <span className="unseen" role="status">
        {t('loading')}
      </span>
      <div className="bars" style={{ width: '38%', height: 28 }} />
      <div className="bars" style={{ width: '60%' }} />
      <div className="bars tall" />
      <div className="bars tall" />
      <div className="bars tall" />
    </div>
  );
}
