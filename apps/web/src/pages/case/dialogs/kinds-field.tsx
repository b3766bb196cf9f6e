import { useId } from 'react';
import { Fault } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import { type ConsentKind, consentKinds } from './consent-kinds.js';

/**
 * What the family says yes to be told of, each with what it is. Nothing is ticked beforehand: no more is asked for than the purpose
 * needs, and a yes is what somebody said (GDPR article 5.1 c).
 */
export function KindsField({
  values,
  onChange,
  fault,
}: {
  values: readonly ConsentKind[];
  onChange: (values: ConsentKind[]) => void;
  fault: string | undefined;
}) {
  const { t } = useWords();
  const id = useId();
  return (
    <fieldset aria-describedby={`${id}-hint`}>
      <legend className="label">{t('consent.kinds')}</legend>
      <p className="hint" id={`${id}-hint`}>
        {t('consent.kindsHint')}
      </p>
      <div className="kinds">
        {consentKinds.map((code) => (
          <label className="check" key={code}>
            <input
              type="checkbox"
              aria-labelledby={`${id}-${code}`}
              aria-describedby={`${id}-${code}-about`}
              checked={values.includes(code)}
              onChange={(event) =>
                onChange(event.target.checked ? [...values, code] : values.filter((other) => other !== code))
              }
            />
            <span>
              <b id={`${id}-${code}`}>{t(`consent.kind.${code}`)}</b>
              <span className="small soft about" id={`${id}-${code}-about`}>
                {t(`consent.kindAbout.${code}`)}
              </span>
            </span>
          </label>
        ))}
      </div>
      <Fault>{fault}</Fault>
    </fieldset>
  );
}
