import type { ReactNode } from 'react';
import { useId } from 'react';
import { AgencyMark } from '../../components/agency.js';
import { Check, Fault } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { actsOf, mustReport, noticeFor, RECEIVERS, startable } from './draft.js';
import type { StepProps } from './step-props.js';

/** What to start: acts that are never merged, and for the police the notice that goes with a report. */
export function ActsStep({ draft, faults, me, years, onChange }: StepProps) {
  const { t } = useWords();
  const chosen = actsOf(draft);
  const must = mustReport(draft);
  const isPolice = me.agency.kind === 'police';
  const acts = startable(me, years).filter((each) => each !== 'offence-notice');
  const beginsOwn = me.agency.kind === 'school' || me.agency.kind === 'leisure';
  return (
    <fieldset>
      <legend className="unseen">{t('concern.acts.title')}</legend>
      <div className="act-list">
        {acts.map((act) => (
          <ActOption
            key={act}
            kind={RECEIVERS[act]}
            title={t(`concern.acts.${act}`)}
            fixed={act === 'statutory-report' && must}
            checked={chosen.includes(act)}
            onChange={(on) =>
              onChange({ acts: on ? [...draft.acts, act] : draft.acts.filter((other) => other !== act) })
            }
          >
            {t(`concern.acts.${act}About`)}
            {act === 'statutory-report' && draft.suspectsHarm === 'yes' && (
              <> {t('concern.acts.statutory-reportMust')}</>
            )}
            {act === 'sspf-referral' && beginsOwn && <> {t('concern.acts.ownPart')}</>}
          </ActOption>
        ))}
        {isPolice && <NoticeOption years={years} chosen={draft.offenceNotice} onChange={onChange} />}
      </div>
      {chosen.includes('statutory-report') && draft.suspectsHarm !== 'yes' && (
        <div className="feedback">
          <Check
            label={t('concern.duty.feedback')}
            about={t('concern.duty.feedbackHint')}
            checked={draft.wantsFeedback}
            onChange={(wantsFeedback) => onChange({ wantsFeedback })}
          />
        </div>
      )}
      <Fault>{faults.includes('acts') ? t('concern.acts.needs') : undefined}</Fault>
    </fieldset>
  );
}

/** Which notice it is follows from the age on the day of the offence (LUL 6 and 34 §). */
function NoticeOption({
  years,
  chosen,
  onChange,
}: {
  years: number[];
  chosen: boolean;
  onChange: StepProps['onChange'];
}) {
  const { t } = useWords();
  if (years.length === 0) return null;
  const notice = noticeFor(years);
  const possible = notice === 'under-15' || notice === 'from-15';
  return (
    <ActOption
      kind="police"
      title={possible ? t(`concern.acts.offence-notice-${notice}`) : t('concern.acts.offence-notice')}
      fixed={!possible}
      checked={chosen && possible}
      onChange={(offenceNotice) => onChange({ offenceNotice })}
    >
      {t(`concern.acts.noticeOf.${notice}`)}
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
