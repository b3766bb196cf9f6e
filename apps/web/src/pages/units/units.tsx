import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries.js';
import { unitsQuery } from '../../api/units.js';
import { Loaded } from '../../components/loaded.js';
import { NoAccess } from '../../components/no-access.js';
import { usePageTitle } from '../../components/page-title.js';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';
import { UnitCard } from './unit-card.js';
import './units.css';

/** The page of whoever says who works where: the agency's head, a unit's head for its deputy, and whoever looks after the system. */
export function Units() {
  const me = useQuery(meQuery);
  if (me.data === undefined) return null;
  return me.data.may.includes('units.assign') ? <WhoWorksWhere now={me.data.now} /> : <NoAccess />;
}

function WhoWorksWhere({ now }: { now: string }) {
  const { t } = useWords();
  const query = useQuery(unitsQuery);
  const many = (query.data?.length ?? 0) > 1;
  const title = t(many ? 'units.titleAll' : 'units.title');
  usePageTitle(title);
  return (
    <div className="units">
      <TopLine>
        <span>{t('units.crumb')}</span>
      </TopLine>
      <header>
        <h1>{title}</h1>
        <p className="words soft">{t('units.about')}</p>
        <p className="words soft">{t('units.aboutDeputies')}</p>
      </header>
      <Loaded query={query}>
        {(agencies) =>
          agencies.map((each) => (
            <section key={each.agency.id} aria-label={each.agency.name}>
              <h2>{each.agency.name}</h2>
              {[null, ...each.units].map((unit) => (
                <UnitCard key={unit?.id ?? ''} agency={each} unit={unit} now={now} />
              ))}
            </section>
          ))
        }
      </Loaded>
    </div>
  );
}
