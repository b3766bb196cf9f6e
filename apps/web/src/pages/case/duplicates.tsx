import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTakeBackDuplicate } from '../../api/commands.js';
import type { CaseView } from '../../api/api-types.js';
import { Reference } from '../../components/young-person.js';
import { useWords } from '../../words/words.js';
import { Refusal } from './dialogs/refusal.js';

/** Which cases my agency found to be the same as this one; whoever closed it may take that back. */
export function Duplicates({ view: { reference, duplicateOf, duplicates } }: { view: CaseView }) {
  const { t } = useWords();
  const takeBack = useTakeBackDuplicate(reference);
  return (
    <>
      {duplicateOf !== null && (
        <span className="row">
          {t('duplicate.closedFor')} <CaseLink reference={duplicateOf.reference} />
          {duplicateOf.mayTakeBack && (
            <button
              type="button"
              className="button quiet"
              aria-busy={takeBack.isPending}
              onClick={() => takeBack.mutate()}
            >
              {t('duplicate.takeBack')}
            </button>
          )}
        </span>
      )}
      {duplicates.length > 0 && (
        <span>
          {t('duplicate.others')}{' '}
          {duplicates.map((each) => (
            <Fragment key={each}>
              <CaseLink reference={each} />{' '}
            </Fragment>
          ))}
        </span>
      )}
      <Refusal error={takeBack.error} />
    </>
  );
}

const CaseLink = ({ reference }: { reference: string }) => (
  <Link to="/cases/$reference" params={{ reference }}>
    <Reference>{reference}</Reference>
  </Link>
);
