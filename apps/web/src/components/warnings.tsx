import { IconAlertTriangle } from '@tabler/icons-react';
import type { DisclosureChoices } from '../api/api-types.js';
import { useWords } from '../words/words.js';

export type Warned = { agency: string; warnings: DisclosureChoices['warnings'] };

/** What is to be known before something is passed on, and to whom it applies. */
export function Warnings({ of }: { of: Warned[] }) {
  const { t, listed } = useWords();
  const codes = [...new Set(of.flatMap(({ warnings }) => warnings))];
  return codes.map((code) => (
    <p key={code} className="note soon">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <span>
        {t(`sharing.warnings.${code}`, {
          who: listed([...new Set(of.filter(({ warnings }) => warnings.includes(code)).map(({ agency }) => agency))]),
        })}
      </span>
    </p>
  ));
}
