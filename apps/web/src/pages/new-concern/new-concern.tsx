import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ComponentProps } from 'react';
import { caseQuery, choicesQuery, meQuery } from '../../api/queries.js';
import type { CaseView, Me, NewReferralChoices, ReferralChoices } from '../../api/api-types.js';
import { useLatest } from '../../components/use-latest.js';
import { Loaded } from '../../components/loaded.js';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';
import type { Beginning } from './steps.js';
import { waysIn } from './ways.js';
import { Wizard } from './wizard.js';

/** A concern about somebody new; or in a case that runs or is taken up again, which knows of whom it is. */
export function NewConcern() {
  const { later, again } = useSearch({ from: '/inside/new-concern' });
  const me = useQuery(meQuery);
  if (me.data === undefined) return null;
  if (later !== undefined) return <InCase key={later} beginning={{ as: 'later', reference: later }} me={me.data} />;
  if (again !== undefined) return <InCase key={again} beginning={{ as: 'again', reference: again }} me={me.data} />;
  return <Chosen key="new" beginning={{ as: 'new' }} view={null} me={me.data} />;
}

function InCase({ beginning, me }: { beginning: Exclude<Beginning, { as: 'new' }>; me: Me }) {
  const query = useQuery(caseQuery(beginning.reference));
  return (
    <Loaded query={query} reference={beginning.reference}>
      {(view) => <Chosen beginning={beginning} view={view} me={me} />}
    </Loaded>
  );
}

/** Only what the reader may start is asked for; where that is nothing, it is said. */
function Chosen({ beginning, view, me }: { beginning: Beginning; view: CaseView | null; me: Me }) {
  const query = useQuery(choicesQuery(beginning.as === 'new' ? null : beginning.reference));
  return (
    <Loaded query={query}>
      {(choices) => <Offered beginning={beginning} view={view} me={me} choices={choices} />}
    </Loaded>
  );
}

/**
 * Goes on by what was offered: a case that was taken up again offers nothing more once that is sent, and its receipt is still to
 * be read.
 */
function Offered({
  choices: now,
  ...wizard
}: Omit<ComponentProps<typeof Wizard>, 'ways'> & { choices: ReferralChoices | NewReferralChoices }) {
  const { t } = useWords();
  const choices = useLatest(waysIn(now).length > 0 ? now : undefined);
  const [first, ...others] = choices === undefined ? [] : waysIn(choices);
  if (first !== undefined) return <Wizard {...wizard} ways={[first, ...others]} />;
  return (
    <>
      <TopLine>
        <span>{t(`concern.titleOf.${wizard.beginning.as}`)}</span>
      </TopLine>
      <p className="card padded soft">{t('concern.nothing')}</p>
    </>
  );
}
