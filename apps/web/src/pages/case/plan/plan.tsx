import { useQuery } from '@tanstack/react-query';
import { planQuery } from '../../../api/queries.js';
import type { CaseView } from '../../../api/api-types.js';
import { Loaded } from '../../../components/loaded.js';
import { Commitments } from './commitments.js';
import { Goals } from './goals.js';

/** What the plan is to reach, and who does what by when. */
export default function Plan({ view }: { view: CaseView }) {
  const query = useQuery(planQuery(view.reference));
  return (
    <Loaded query={query} reference={view.reference}>
      {(plan) => (
        <div className="stack wide column">
          <Goals view={view} plan={plan} />
          <Commitments view={view} plan={plan} />
        </div>
      )}
    </Loaded>
  );
}
