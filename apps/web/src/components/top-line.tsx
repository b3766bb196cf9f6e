import { IconChevronRight } from '@tabler/icons-react';
import { Children, isValidElement } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';

/** The line over a page's heading: where one is. */
export function TopLine({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <div className="top-line">
      <nav className="crumbs" aria-label={t('crumbs')}>
        {Children.toArray(children).map((step, index) => (
          <span className="crumbs" key={isValidElement(step) ? step.key : String(step)}>
            {index > 0 && <IconChevronRight size={15} stroke={1.75} aria-hidden="true" />}
            {step}
          </span>
        ))}
      </nav>
    </div>
  );
}
