import { useQuery } from '@tanstack/react-query';
import { meQuery, sharingQuery } from '../../../api/queries.js';
import type { CaseView } from '../../../api/api-types.js';
import { Loaded } from '../../../components/loaded.js';
import { ConsentCards } from './consent-cards.js';
import { Matrix } from './matrix.js';
import { Prepared } from './prepared.js';
import { Register } from './register.js';
import { ShareForm } from './share-form.js';
import './sharing.css';

/** What the family agreed to, who reads what and why, what was told on which ground, and the way to tell more. */
export default function Sharing({ view, onOpen }: { view: CaseView; onOpen: (thing: string) => void }) {
  const query = useQuery(sharingQuery(view.reference));
  const me = useQuery(meQuery);
  const mayShare = view.status === 'open' && me.data?.may.includes('disclosures.write') === true;
  const mayPrepare = view.protectedReaders?.mine === true && me.data?.may.includes('disclosures.write') === true;
  return (
    <div className="sharing">
      <div className="stack wide">
        {mayPrepare && <Prepared view={view} />}
        <ConsentCards view={view} onOpen={onOpen} />
        <Loaded query={query} reference={view.reference}>
          {(sharing) => <Matrix sharing={sharing} own={me.data?.agency.id} />}
        </Loaded>
        <Register view={view} />
      </div>
      {mayShare && <ShareForm view={view} />}
    </div>
  );
}
