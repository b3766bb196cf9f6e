import { Link } from '@tanstack/react-router';
import type { FollowUpSection } from '../../api/api-types.js';
import { useWords } from '../../words/words.js';
import { numbersOf } from './numbers.js';

/** The document's parts, with how many records each is made from. */
export function Outline({
  pledge,
  sections,
  chosen,
}: {
  pledge: string;
  sections: FollowUpSection[];
  chosen: string | undefined;
}) {
  const { t } = useWords();
  return (
    <nav className="outline" aria-label={t('followUp.parts')}>
      <ol>
        {sections.map((section) => {
          const count = numbersOf(section).size;
          return (
            <li key={section.id}>
              <Link
                to="/pledges/$id/follow-up"
                params={{ id: pledge }}
                search={{ at: section.paragraphs[0]?.id ?? section.id }}
                hash={section.id}
                replace
                className={section.id === chosen ? 'on' : ''}
                {...(section.id === chosen ? { 'aria-current': 'location' } : {})}
              >
                {section.heading ?? t('followUp.intro')}
                <span className="number">
                  {count}
                  <span className="unseen"> {t('followUp.sources', { count })}</span>
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
      <p className="tiny dim">{t('followUp.counts')}</p>
    </nav>
  );
}
