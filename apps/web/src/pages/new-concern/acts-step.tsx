import type { ReactNode } from 'react';
import { useId } from 'react';
import { AgencyMark } from '../../components/agency.js';
import { Fault } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { AdultGround } from './adult-ground.js';
import { useActWords, useTakenBy } from './act-words.js';
import { actsIn, boundsOf, hasAdult, isFor, noDuty, noticesFor, noticesIn, takerOf } from './choices.js';
import { actsOf, leftOutOf, mustReport } from './draft.js';
import type { Given } from './draft.js';
import { FeedbackChoice } from './feedback-choice.js';
import { peopleOf } from './several.js';
import type { StepProps } from './step-props.js';
import { WayChoice } from './way-choice.js';

/** What to start: acts that are never merged, and for the police the notice of an offence. */
export function ActsStep({ draft, faults, given, onChange }: StepProps) {
  const { t, listed } = useWords();
  const { choices, years } = given;
  const chosen = actsOf(draft, given);
  const must = mustReport(draft, given);
  const grown = noDuty(choices, years);
  const words = useActWords(choices);
  const takenBy = useTakenBy(choices);
  const leftOut = leftOutOf(draft, given);
  const names = listed(peopleOf(draft).flatMap(({ givenName }, at) => (leftOut.includes(at) ? givenName.trim() : [])));
  const lacking =
    draft.others.length === 0 || names === '' ? t('concern.acts.needsOne') : t('concern.acts.needs', { names });
  return (
    <div className="form">
      <WayChoice draft={draft} given={given} onChange={onChange} />
      <fieldset>
        <legend className={given.ways.length > 1 ? 'label' : 'unseen'}>{t('concern.acts.step')}</legend>
        <div className="act-list">
          {actsIn(choices).map((act) => (
            <ActOption
              key={act}
              kind={takerOf(choices, act)}
              title={words(act)}
              fixed={(act === 'statutory-report' && must) || !isFor(choices, act, years)}
              checked={chosen.includes(act)}
              onChange={(on) =>
                onChange({ acts: on ? [...draft.acts, act] : draft.acts.filter((other) => other !== act) })
              }
            >
              {!choices.usual
                ? takenBy(act)
                : t(act === 'statutory-report' && grown ? 'concern.acts.grownAbout' : `concern.acts.${act}About`)}
              {act === 'statutory-report' && must && <> {t('concern.acts.statutory-reportMust')}</>}
              {act === 'concern-talk' && draft.offenceNotice && <> {t('concern.acts.talkWaits')}</>}
              {act === 'sspf-referral' && choices.beginsOwnPart && <> {t('concern.acts.ownPart')}</>}
              {!isFor(choices, act, years) && <> {t('concern.acts.onlyFor', boundsOf(choices, act) ?? {})}</>}
            </ActOption>
          ))}
          <NoticeOption given={given} chosen={draft.offenceNotice} onChange={onChange} />
        </div>
        {chosen.includes('statutory-report') && hasAdult(choices, years) && (
          <AdultGround draft={draft} given={given} faults={faults} onChange={onChange} />
        )}
        {chosen.includes('statutory-report') && draft.suspectsHarm !== 'yes' && (
          <div className="feedback">
            <FeedbackChoice draft={draft} given={given} onChange={onChange} />
          </div>
        )}
        <Fault>{faults.includes('acts') ? lacking : undefined}</Fault>
      </fieldset>
    </div>
  );
}

/** Written once: which notice each of them gets follows from their age (LUL 6 and 34 §). */
function NoticeOption({
  given: { choices, years },
  chosen,
  onChange,
}: {
  given: Given;
  chosen: boolean;
  onChange: StepProps['onChange'];
}) {
  const { t } = useWords();
  const each = noticesFor(choices, years);
  if (each.length === 0) return null;
  const given = noticesIn(choices, years);
  const [only = 'offence-notice', ...more] = given;
  const kinds = [...new Set(each)];
  return (
    <ActOption
      kind={takerOf(choices, 'offence-notice')}
      title={t(`concern.acts.${more.length > 0 ? 'offence-notice' : only}`)}
      fixed={given.length === 0}
      checked={chosen && given.length > 0}
      onChange={(offenceNotice) => onChange({ offenceNotice })}
    >
      {kinds.length > 1 && <>{t('concern.acts.noticeEach')} </>}
      {kinds.map((kind) => t(`concern.acts.noticeOf.${kind}`)).join(' ')}
    </ActOption>
  );
}

function ActOption({
  kind,
  title,
  fixed,
  checked,
  onChange,
  children,
}: {
  kind: string;
  title: string;
  /** It can't be changed; why stands beside it. */
  fixed: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <label className="option">
      <input
        type="checkbox"
        aria-labelledby={id}
        aria-describedby={`${id}-about`}
        aria-disabled={fixed}
        checked={checked}
        onChange={(event) => {
          if (!fixed) onChange(event.target.checked);
        }}
      />
      <span>
        <b className="row" style={{ gap: 9 }}>
          <AgencyMark kind={kind} />
          <span id={id}>{title}</span>
        </b>
        <span className="small soft about" id={`${id}-about`}>
          {children}
        </span>
      </span>
    </label>
  );
}
