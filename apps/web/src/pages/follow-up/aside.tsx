import type { ReactNode } from 'react';
import type { FollowUp, PledgeView } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { Checks } from './checks.js';
import { Versions } from './versions.js';

/** Beside the document: what the chosen paragraph stands on, what to look at before it is published, and what was saved. */
export function Aside({
  pledge,
  followUp,
  now,
  sources,
  onDraft,
}: {
  pledge: PledgeView;
  followUp: FollowUp;
  now: string;
  sources: ReactNode;
  onDraft: () => void;
}) {
  const { t } = useWords();
  return (
    <aside className="stack wide" aria-label={t('followUp.aside')}>
      <section className="card of-chosen" aria-label={t('followUp.sourcesTitle')}>
        <div className="card-head">
          <h2>{t('followUp.sourcesTitle')}</h2>
        </div>
        {sources ?? <p className="padded small soft">{t('followUp.choose')}</p>}
      </section>
      <section className="card padded" aria-label={t('followUp.before')}>
        <h2>{t('followUp.before')}</h2>
        <Checks {...followUp} />
        {pledge.mayKeep && followUp.version > 0 && (
          <button type="button" className="button compact" onClick={onDraft}>
            {t('followUp.draftAnew')}
          </button>
        )}
      </section>
      <section className="card" aria-label={t('followUp.versions')}>
        <div className="card-head">
          <h2>{t('followUp.versions')}</h2>
        </div>
        <Versions pledge={pledge.id} now={now} />
      </section>
    </aside>
  );
}
