import { useQuery } from '@tanstack/react-query';
import { workflowsQuery } from '../../api/queries.js';
import type { Workflow } from '../../api/shapes.js';
import { AgencyMark } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { actsOf, RECEIVERS } from './draft.js';
import type { Draft } from './draft.js';
import type { Step } from './steps.js';

/** Beside the form: what helps in this step, and who will read it, before it is written. */
export function StepHelp({ step, draft }: { step: Step; draft: Draft }) {
  const { t } = useWords();
  switch (step) {
    case 'who':
      return (
        <aside className="card help">
          <h2>{t('concern.who.help')}</h2>
          <p className="small soft">{t('concern.who.helpAbout')}</p>
        </aside>
      );
    case 'happened':
      return (
        <aside className="card help">
          <h2>{t('concern.happened.help')}</h2>
          <ul className="dots">
            <li>{t('concern.happened.questions.where')}</li>
            <li>{t('concern.happened.questions.others')}</li>
            <li>{t('concern.happened.questions.said')}</li>
            <li>{t('concern.happened.questions.before')}</li>
          </ul>
          <hr className="rule" />
          <h2>{t('concern.happened.readers')}</h2>
          <ul>
            <li>
              <AgencyMark kind="social-services" />
              {t('concern.happened.readerSocial')}
            </li>
            <li>
              <AgencyMark kind="coordination" />
              {t('concern.happened.readerCoordination')}
            </li>
          </ul>
        </aside>
      );
    case 'duty':
    case 'acts':
      return (
        <aside className="card help">
          <h2>{t('concern.duty.help')}</h2>
          <p className="small soft">{t('concern.duty.helpAbout')}</p>
          <ul>
            {(['statutory-report', 'sspf-referral', 'concern-talk'] as const).map((act) => (
              <li key={act}>
                <AgencyMark kind={RECEIVERS[act]} />
                <span>
                  <b>{t(`concern.acts.${act}`)}</b> {t(`concern.acts.${act}Short`)}
                </span>
              </li>
            ))}
          </ul>
          <hr className="rule" />
          <p className="small soft">{t('concern.duty.never')}</p>
        </aside>
      );
    case 'guardians':
      return (
        <aside className="card help">
          <h2>{t('concern.guardians.help')}</h2>
          <p className="small soft">{t('concern.guardians.helpAbout')}</p>
        </aside>
      );
    case 'check':
      return <Receivers draft={draft} />;
  }
}

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
function Receivers({ draft }: { draft: Draft }) {
  const { t, listed } = useWords();
  const workflows = useQuery(workflowsQuery);
  const newest = (workflows.data ?? [])
    .filter(({ workflow }) => workflow === WORKFLOW)
    .reduce<Workflow | undefined>((last, each) => (last && last.version > each.version ? last : each), undefined);
  const chosen = actsOf(draft);
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
