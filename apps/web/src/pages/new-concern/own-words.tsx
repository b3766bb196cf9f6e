import { IconEye, IconHeart, IconMessages, IconSun } from '@tabler/icons-react';
import { CONCERNS } from '../../components/concern-words.js';
import { Chips, WordsField } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import type { Said } from './several.js';
import type { StepProps } from './step-props.js';

const look = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** What is said of one of several young people alone; it stands in that one's case and in no other. */
export function OwnWords({
  person,
  lacksConcerns,
  faultAt,
  placeAt,
  onChange,
}: {
  person: Said;
  lacksConcerns: boolean;
  faultAt: StepProps['faultAt'];
  placeAt: StepProps['placeAt'];
  onChange: (change: Partial<Said>) => void;
}) {
  const { t } = useWords();
  return (
    <fieldset className="card padded form other">
      <legend className="unseen">{t('concern.happened.aboutOne', { name: person.givenName.trim() })}</legend>
      <h2 aria-hidden="true">{t('concern.happened.aboutOne', { name: person.givenName.trim() })}</h2>
      <WordsField
        icon={<IconEye {...look} />}
        label={t('concern.happened.ownFacts')}
        hint={t('concern.happened.ownFactsHint')}
        optional
        rows={2}
        value={person.ownFacts}
        onChange={(ownFacts) => onChange({ ownFacts })}
        fault={faultAt('ownFacts')}
      />
      {placeAt('ownFacts')}
      <OwnView person={person} faultAt={faultAt} placeAt={placeAt} onChange={onChange} />
      <ConcernChips person={person} lacks={lacksConcerns} onChange={onChange} />
    </fieldset>
  );
}

/** What is thought of it, what works, and what the young person says. */
export function OwnView({
  person,
  faultAt,
  placeAt,
  onChange,
}: {
  person: Said;
  faultAt: StepProps['faultAt'];
  placeAt: StepProps['placeAt'];
  onChange: (change: Partial<Said>) => void;
}) {
  const { t } = useWords();
  return (
    <>
      <WordsField
        icon={<IconHeart {...look} />}
        label={t('concern.happened.assessment')}
        hint={t('concern.happened.assessmentHint')}
        optional
        rows={2}
        value={person.assessment}
        onChange={(assessment) => onChange({ assessment })}
        fault={faultAt('assessment')}
      />
      {placeAt('assessment')}
      <WordsField
        icon={<IconSun {...look} />}
        label={t('concern.happened.strengths')}
        hint={t('concern.happened.strengthsHint')}
        optional
        rows={1}
        value={person.strengths}
        onChange={(strengths) => onChange({ strengths })}
        fault={faultAt('strengths')}
      />
      {placeAt('strengths')}
      <WordsField
        icon={<IconMessages {...look} />}
        label={t('concern.happened.childView')}
        hint={t('concern.happened.childViewHint')}
        optional
        rows={1}
        value={person.childView}
        onChange={(childView) => onChange({ childView })}
        fault={faultAt('childView')}
      />
      {placeAt('childView')}
    </>
  );
}

export function ConcernChips({
  person,
  lacks,
  onChange,
}: {
  person: Said;
  lacks: boolean;
  onChange: (change: Partial<Said>) => void;
}) {
  const { t } = useWords();
  return (
    <Chips
      legend={t('concern.happened.concerns')}
      hint={t('concern.happened.concernsHint')}
      options={CONCERNS.map((code) => ({ code, label: t(`concern.codes.${code}`) }))}
      values={person.concerns}
      onChange={(concerns) => onChange({ concerns })}
      fault={lacks ? t('concern.happened.concernsHint') : undefined}
    />
  );
}
