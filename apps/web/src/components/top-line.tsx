import { IconChevronRight } from '@tabler/icons-react';
import { Children } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';

/** The line over a page's heading: where one is. */
export function TopLine({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const steps = Children.toArray(children);
  return (
    <div className="top-line">
      <nav className="crumbs" aria-label={t('crumbs')}>
        {steps.map((step, index) => (
          <span className="crumbs" key={index}>
            {index > 0 && <IconChevronRight size={15} stroke={1.75} aria-hidden="true" />}
            {step}
          </span>
        ))}
      </nav>
    </div>
  );
}
