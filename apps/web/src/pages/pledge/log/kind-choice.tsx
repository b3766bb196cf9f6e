import { useId, useState } from 'react';
import type { ActivityKind } from '../../../api/forms.js';
import type { Agency, PledgeView } from '../../../api/api-types.js';
import { Fault } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import { KindIcon } from '../kind-icon.js';
import type { Value } from '../records/values.js';
import { kindsByUse } from './usual.js';

/** As many as a phone shows without scrolling. */
const SHOWN = 6;

interface Props {
  view: PledgeView;
  agency: Agency;
  value: Value | undefined;
  onChange: (kind: ActivityKind) => void;
  fault: string | undefined;
}

/** The kinds as large choices for a thumb, what one's own agency does most first. */
export function KindChoice({ view, agency, value, onChange, fault }: Props) {
  const { t } = useWords();
  const name = useId();
  const [all, setAll] = useState(false);
  const kinds = kindsByUse(view, agency);
  const shown = kinds.filter((kind, at) => all || at < SHOWN || kind === value);
  return (
    <fieldset>
      <legend className="label">{t('log.what')}</legend>
      <div className="kinds">
        {shown.map((kind) => (
          <label className="option" key={kind}>
            <input type="radio" name={name} value={kind} checked={value === kind} onChange={() => onChange(kind)} />
            <KindIcon kind={kind} />
            <b>{t(`codes.kind.${kind}`)}</b>
          </label>
        ))}
      </div>
      {shown.length < kinds.length && (
        <button type="button" className="button quiet" onClick={() => setAll(true)}>
          {t('log.allKinds')}
        </button>
      )}
      <Fault>{fault}</Fault>
    </fieldset>
  );
}
