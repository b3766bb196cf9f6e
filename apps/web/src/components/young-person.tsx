import { IconLock } from '@tabler/icons-react';
import type { YoungPerson } from '../api/api-types.js';
import { useWords } from '../words/words.js';

/** Whom it is about, as much as the reader may know: name, age band, or that the identity is protected. */
export function usePersonWords(): (person: YoungPerson) => string {
  const { t } = useWords();
  return ({ name, age, ageBand, protectedIdentity }) => {
    if (name !== null) return age === null ? name : t('years', { name, count: age });
    if (protectedIdentity) return t('protected');
    if (age !== null) return t('years', { name: t('unknownName'), count: age });
    if (ageBand === null) return t('unknownName');
    const [from, to] = ageBand.split('-');
    return `${t('unknownName')}, ${to === '' ? t('bandFrom', { from }) : t('bandOnly', { from, to })}`;
  };
}

export function PersonName({ person }: { person: YoungPerson }) {
  const words = usePersonWords();
  if (!person.protectedIdentity) return <>{words(person)}</>;
  return (
    <span className="row" style={{ display: 'inline-flex', gap: 6 }}>
      <IconLock size="0.9em" stroke={1.75} aria-hidden="true" />
      {words(person)}
    </span>
  );
}

export const Reference = ({ children }: { children: string }) => <span className="reference">{children}</span>;
