import { Choice } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import type { StepProps } from './step-props.js';
import { begunBy, whyShut } from './ways.js';

/** By which way of working it begins, where there is more than one; those that are shut say why. */
export function WayChoice({
  draft,
  given: { choices, ways, years },
  onChange,
}: Pick<StepProps, 'draft' | 'given' | 'onChange'>) {
  const { t, titled } = useWords();
  if (ways.length < 2) return null;
  const options = ways.map((way) => {
    const why = whyShut(draft, way, years);
    const closed =
      why === undefined
        ? {}
        : { closed: why === 'report-first' ? t('concern.ways.reportFirst') : t('concern.acts.onlyFor', why) };
    return { code: way.workflow, label: titled(way.title), ...closed };
  });
  return (
    <Choice
      legend={t('concern.ways.title')}
      options={options}
      value={choices.workflow}
      onChange={(code) => {
        const way = ways.find(({ workflow }) => workflow === code);
        if (way !== undefined && way !== choices) onChange(begunBy(way));
      }}
    />
  );
}
