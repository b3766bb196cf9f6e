import { Link } from '@tanstack/react-router';
import { IconCake } from '@tabler/icons-react';
import type { Inbox } from '../../api/api-types.js';
import { useAgeWords } from '../../components/age-ahead.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { useWords } from '../../words/words.js';

/** Who soon comes to an age at which somebody else has to say yes. Nothing where nobody does. */
export function Ages({ ages, now }: Pick<Inbox, 'ages' | 'now'>) {
  const { t } = useWords();
  const ageWords = useAgeWords();
  if (ages.length === 0) return null;
  return (
    <section>
      <h2>{t('age.soon')}</h2>
      <div className="card">
        {ages.map(({ reference, youngPerson, ...ahead }) => (
          <article className="waiting" key={reference}>
            <IconCake size={18} stroke={1.75} aria-hidden="true" />
            <div>
              <Link to="/cases/$reference" params={{ reference }} className="title">
                <PersonName person={youngPerson} />
              </Link>
              <div className="small soft">
                {ageWords(ahead, youngPerson.name, now)} <Reference>{reference}</Reference>
              </div>
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}
