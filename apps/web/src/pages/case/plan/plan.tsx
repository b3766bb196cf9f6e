import { useQuery } from '@tanstack/react-query';
import { useAgencyKinds } from '../../../api/agency-kinds.js';
import { planQuery } from '../../../api/queries.js';
import type { CaseView } from '../../../api/api-types.js';
import { Loaded } from '../../../components/loaded.js';
import { useWords } from '../../../words/words.js';
import { covered } from '../opening.js';
import { ReadBy } from '../read-by.js';
import { Commitments } from './commitments.js';
import { Goals } from './goals.js';

/** What the plan is to reach, and who does what by when. */
export default function Plan({ view }: { view: CaseView }) {
  const { t, titled, listed } = useWords();
  const kinds = useAgencyKinds();
  const query = useQuery(planQuery(view.reference));
  const joined = new Set(covered(view).map(({ kind }) => kind));
  const seeLess = kinds.filter(({ kind, othersLines }) => othersLines === 'what-and-when' && joined.has(kind));
  const who = listed(seeLess.map(({ name }) => titled(name)));
  return (
    <Loaded query={query} reference={view.reference}>
      {(plan) => (
        <div className="beside">
          <div className="stack wide">
            <Goals view={view} plan={plan} />
            <Commitments view={view} plan={plan} />
          </div>
          <ReadBy view={view} of="plan">
            {who !== '' && <p className="small soft">{t('plan.seeLess', { who })}</p>}
          </ReadBy>
        </div>
      )}
    </Loaded>
  );
}
