import type { ReactNode } from 'react';
import { AgencyName } from '../../components/agency.js';
import { useWords } from '../../words/words.js';
import { useConcernWords } from '../../components/concern-words.js';
import { actsOf, noticeFor, RECEIVERS } from './draft.js';
import type { StepProps } from './step-props.js';
import type { Step } from './steps.js';

/** Everything that was answered, each with the way back to change it. */
export function CheckStep({ draft, beginning, years, onGo }: StepProps) {
  const { t, listed } = useWords();
  const concernWords = useConcernWords();
  const guardians = draft.guardians
    .filter(({ name }) => name.trim() !== '')
    .map(({ name, phone }) => (phone.trim() === '' ? name.trim() : `${name.trim()} (${phone.trim()})`));
  const notice = noticeFor(years);
  const row = (title: string, step: Step, children: ReactNode) => (
    <div className="answer">
      <dt>{title}</dt>
      <dd>{children}</dd>
      <dd>
        <button
          type="button"
          className="as-link small"
          aria-label={`${t('change')}: ${title}`}
          onClick={() => onGo(step)}
        >
          {t('change')}
        </button>
      </dd>
    </div>
  );
  const told = (title: string, text: string) =>
    text.trim() === '' ? null : row(title, 'happened', <span className="words pre">{text.trim()}</span>);
  return (
    <dl className="card">
      {beginning.as === 'new' &&
        row(
          t('concern.check.young'),
          'who',
          <span className="stack">
            {[draft, ...draft.others].map(({ givenName, familyName, birthDate }) => (
              <span key={`${givenName} ${familyName} ${birthDate}`}>
                {t('concern.check.born', { name: `${givenName} ${familyName}`, date: birthDate ?? '' })}
              </span>
            ))}
          </span>,
        )}
      {told(t('concern.happened.facts'), draft.facts)}
      {told(t('concern.happened.assessment'), draft.assessment)}
      {told(t('concern.happened.strengths'), draft.strengths)}
      {told(t('concern.happened.childView'), draft.childView)}
      {row(t('concern.happened.concerns'), 'happened', concernWords(draft.concerns))}
      {row(
        t('concern.check.duty'),
        'duty',
        <>
          {draft.suspectsHarm !== null && t(`concern.duty.${draft.suspectsHarm}`)}.{' '}
          {actsOf(draft).includes('statutory-report') && draft.wantsFeedback && t('concern.check.dutyFeedback')}
        </>,
      )}
      {row(
        t('concern.check.starts'),
        'acts',
        <span className="stack">
          {actsOf(draft).map((act) => (
            <AgencyName key={act} agency={{ kind: RECEIVERS[act] }}>
              {t(`concern.acts.${act}`)}
            </AgencyName>
          ))}
          {draft.offenceNotice && (notice === 'under-15' || notice === 'from-15') && (
            <AgencyName agency={{ kind: 'police' }}>{t(`concern.acts.offence-notice-${notice}`)}</AgencyName>
          )}
        </span>,
      )}
      {beginning.as === 'new' &&
        row(t('case.guardians'), 'guardians', guardians.length === 0 ? t('concern.check.none') : listed(guardians))}
    </dl>
  );
}
