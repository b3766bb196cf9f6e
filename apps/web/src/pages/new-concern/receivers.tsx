import { useQuery } from '@tanstack/react-query';
import { workflowsQuery } from '../../api/queries.js';
import type { Workflow } from '../../api/shapes.js';
import { AgencyMark } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { actsOf, noticeFor } from './draft.js';
import type { Draft } from './draft.js';

const WHO = {
  'statutory-report': 'social',
  'sspf-referral': 'coordination',
  'concern-talk': 'police',
  'offence-notice-from-15': 'social',
  'offence-notice-under-15': 'social',
} as const;

/** The workflow that a new concern begins. */
const WORKFLOW = 'youth-concern';

/** What each chosen act hands over at once, as the api says it: the receipt then says the same. */
export function Receivers({ draft, years }: { draft: Draft; years: number[] }) {
  const { t, listed } = useWords();
  const workflows = useQuery(workflowsQuery);
  const newest = (workflows.data ?? [])
    .filter(({ workflow }) => workflow === WORKFLOW)
    .reduce<Workflow | undefined>((last, each) => (last && last.version > each.version ? last : each), undefined);
  const notice = noticeFor(years);
  const chosen: string[] = [...actsOf(draft), ...(draft.offenceNotice ? [`offence-notice-${notice}`] : [])];
  return (
    <aside className="card help receives">
      <h2>{t('concern.check.receives')}</h2>
      <ul>
        {chosen
          .flatMap((act) => newest?.acts.find((each) => each.act === act) ?? [])
          .map(({ act, receiver, gives }) => (
            <li key={act}>
              <AgencyMark kind={receiver} />
              <span>
                {t('concern.check.gets', {
                  who: t(`concern.check.at.${WHO[act]}`),
                  what: listed(gives.map((field) => t(`fields.${field}`))),
                })}
                {act === 'sspf-referral' && <> {t('concern.check.getsLater')}</>}
              </span>
            </li>
          ))}
      </ul>
      <hr className="rule" />
      <p className="small soft">{t('concern.check.mail')}</p>
    </aside>
  );
}
