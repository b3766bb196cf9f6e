import { IconLock } from '@tabler/icons-react';
import type { CaseView } from '../api/api-types.js';
import { useWords } from '../words/words.js';

type Guardian = CaseView['guardians'][number];

/** Those of the guardians who may be asked, summoned and told. */
export const whoMayKnow = (guardians: readonly Guardian[]): Guardian[] =>
  guardians.filter(({ mayNotKnow }) => !mayNotKnow);

/** Says of the others that they are left out, and by what law; nothing where everybody may know. */
export function Untold({ guardians }: { guardians: readonly { name: string; mayNotKnow: boolean }[] }) {
  const { t, listed } = useWords();
  const names = guardians.filter(({ mayNotKnow }) => mayNotKnow).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className="note soon small" role="note">
      <IconLock size={16} stroke={1.75} aria-hidden="true" />
      <span>{t('untold.leftOut', { names: listed(names) })}</span>
    </p>
  );
}

/** Beside a name, with the reason where it is one's own agency's. */
export function MayNotKnowMark({ why }: { why: string | null }) {
  const { t } = useWords();
  return (
    <span className="row top small soft">
      <IconLock size={14} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{t('untold.tag')}</b>
        {why !== null && `: ${why}`}
      </span>
    </span>
  );
}
