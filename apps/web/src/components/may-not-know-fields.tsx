import { useWords } from '../words/words.js';
import { Check, WordsField } from './fields.js';
import type { MayNotKnow } from './may-not-know.js';

/** Marks a guardian who may not know (OSL 12 kap. 3 §), and takes down why. */
export function MayNotKnowFields({
  marked: { mayNotKnow, whyMayNotKnow },
  fault,
  onChange,
}: {
  marked: MayNotKnow;
  fault?: string | undefined;
  onChange: (change: Partial<MayNotKnow>) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <Check
        label={t('untold.mark')}
        about={t('untold.markAbout')}
        checked={mayNotKnow}
        onChange={(checked) => onChange({ mayNotKnow: checked })}
      />
      {mayNotKnow && (
        <WordsField
          label={t('untold.why')}
          hint={t('untold.whyHint')}
          rows={2}
          value={whyMayNotKnow}
          onChange={(why) => onChange({ whyMayNotKnow: why })}
          fault={fault}
        />
      )}
    </>
  );
}
