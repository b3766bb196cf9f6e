import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import { dateWords } from '../../time.js';
import { useConcernWords } from '../../components/concern-words.js';
import { noDuty } from './choices.js';
import { asksFeedback } from './draft.js';
import type { GuardianDraft } from './guardian-draft.js';
import { KnownCases } from './known-cases.js';
import { peopleOf } from './several.js';
import type { Said } from './several.js';
import { Starts } from './starts.js';
import { useDetails, withAside } from './person-words.js';
import type { StepProps } from './step-props.js';
import type { Step } from './steps.js';

/** Everything that was answered and will be sent, each with the way back to change it. */
export function CheckStep({ draft, beginning, given, onGo }: StepProps) {
  const { t, language, listed, titled } = useWords();
  const concernWords = useConcernWords();
  const detailsOf = useDetails();
  const guardiansIn = (guardians: GuardianDraft[]): string => {
    const named = guardians.filter(({ name }) => name.trim() !== '');
    const words = named.map(({ name, phone, email, address, mayNotKnow, whyMayNotKnow }) =>
      withAside(name, [phone, email, address, ...(mayNotKnow ? [t('untold.tag'), whyMayNotKnow] : [])]),
    );
    return words.length === 0 ? t('concern.check.none') : listed(words);
  };
  const reporters = (['reporter', 'privateReporter'] as const).filter((which) => draft[which].name.trim() !== '');
  const { choices, years, today } = given;
  const duty = noDuty(choices, years) ? null : draft.suspectsHarm;
  const row = (title: string, step: Step, children: ReactNode) => (
    <div className="answer" key={title}>
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
  const people = peopleOf(draft);
  // Of several each has words of their own, beside the facts that hold for all.
  const of = (title: string, { givenName }: Said) =>
    draft.others.length === 0 ? title : t('concern.check.ofOne', { title, name: givenName.trim() });
  return (
    <>
      {beginning.as === 'new' && (
        <div className="known-ones">
          {people.map((person) => (
            <KnownCases key={`${person.givenName} ${person.familyName} ${person.birthDate}`} person={person} written />
          ))}
        </div>
      )}
      <dl className="card">
        {beginning.as === 'new' &&
          row(
            t('concern.check.young'),
            'who',
            <span className="stack">
              {people.map(({ givenName, familyName, birthDate, protectedIdentity, details }) => (
                <span key={`${givenName} ${familyName} ${birthDate}`}>
                  {t(protectedIdentity ? 'concern.check.bornProtected' : 'concern.check.born', {
                    name: `${givenName} ${familyName}`,
                    date: birthDate ?? '',
                  })}
                  {detailsOf(details).map((line) => (
                    <span className="small soft pre" style={{ display: 'block' }} key={line}>
                      {line}
                    </span>
                  ))}
                </span>
              ))}
            </span>,
          )}
        {told(t(draft.others.length === 0 ? 'concern.happened.facts' : 'concern.happened.factsAll'), draft.facts)}
        {people.flatMap((person) => [
          ...(['ownFacts', 'assessment', 'strengths', 'childView'] as const).map((field) =>
            told(of(t(`concern.happened.${field}`), person), person[field]),
          ),
          row(of(t('concern.check.concerns'), person), 'happened', concernWords(person.concerns)),
        ])}
        {row(
          t('concern.happened.occurredOn'),
          'happened',
          draft.occurredOn === null ? t('concern.check.none') : dateWords(draft.occurredOn, language, today),
        )}
        {told(t('concern.happened.place'), draft.place)}
        {reporters.map((which) => {
          const { name, role, phone, email } = draft[which];
          return row(t(`person.${which}`), 'happened', withAside(name, [role, phone, email]));
        })}
        {row(
          t('concern.check.duty'),
          'duty',
          <>
            {duty === null ? t('concern.check.noDuty') : `${t(`concern.duty.${duty}`)}.`}{' '}
            {asksFeedback(draft, given) && t('concern.check.dutyFeedback')}
          </>,
        )}
        {given.ways.length > 1 && row(t('concern.ways.title'), 'acts', titled(choices.title))}
        {people.map((person, index) =>
          row(of(t('concern.check.starts'), person), 'acts', <Starts draft={draft} given={given} index={index} />),
        )}
        {beginning.as === 'new' &&
          row(
            t('case.guardians'),
            'guardians',
            <span className="stack">
              <span>{guardiansIn(draft.guardians)}</span>
              {draft.others.map(({ id, givenName, sameGuardians, guardians }) => (
                <span key={id}>
                  {sameGuardians
                    ? t('concern.guardians.same', { name: givenName.trim() })
                    : `${t('concern.guardians.of', { name: givenName.trim() })}: ${guardiansIn(guardians)}`}
                </span>
              ))}
            </span>,
          )}
      </dl>
    </>
  );
}
