import { Choice } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { noDuty } from './choices.js';
import type { StepProps } from './step-props.js';

/** Nobody has to report somebody who has turned 18: on which ground it goes is said, or they are left out of it. */
export function AdultGround({
  draft,
  given: { choices, years },
  faults,
  onChange,
}: Pick<StepProps, 'draft' | 'given' | 'faults' | 'onChange'>) {
  const { t, titled } = useWords();
  const grounds = choices.adultGrounds.map(({ code, paragraph, title }) => ({
    code,
    label: `${titled(title)} (${paragraph})`,
  }));
  const others = noDuty(choices, years) ? [] : [{ code: '', label: t('concern.adult.none') }];
  return (
    <div className="feedback">
      <Choice
        legend={t('concern.adult.title')}
        options={[...grounds, ...others]}
        value={draft.adultGround ?? (others.length > 0 ? '' : null)}
        onChange={(code) => onChange({ adultGround: code === '' ? null : code })}
        fault={faults.includes('adultGround') ? t('concern.adult.needs') : undefined}
      />
      <p className="small soft">{t('concern.adult.about')}</p>
    </div>
  );
}
