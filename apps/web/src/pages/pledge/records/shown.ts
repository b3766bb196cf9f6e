import type { PledgeView } from '../../../api/shapes.js';
import { dayAndMonth } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { UNITS } from '../codes.js';
import { useReferred } from './referred.js';
import type { Code, Fields, Row, Spec, Value, Values } from './spec.js';
import { chosenIn, rowsIn } from './values.js';

/** What a field holds, in words; empty where it holds nothing. */
export function useShown(view: PledgeView): (spec: Spec, value: Value | undefined) => string {
  const { t, language, listed } = useWords();
  const referred = useReferred(view);
  const wordOf = (options: readonly Code[], code: Value): string => {
    const found = options.find((each) => each.code === code);
    return found === undefined ? '' : t(found.word);
  };
  const plain = (spec: Spec, value: Value): string => {
    if (value === null) return '';
    switch (spec.as) {
      case 'line':
      case 'words':
        return typeof value === 'string' ? value : '';
      case 'day':
        return typeof value === 'string' ? `${dayAndMonth(value, language)} ${value.slice(0, 4)}` : '';
      case 'whole':
      case 'decimal':
        return typeof value === 'number' ? value.toLocaleString(language) : '';
      case 'flag':
        return value === true ? t('yes') : '';
      case 'one':
        return wordOf(spec.options, value);
      case 'ref':
        return referred(spec.of).find(({ code }) => code === value)?.label ?? '';
      case 'some':
        return listed(chosenIn(value).map((code) => wordOf(spec.options, code).toLowerCase()));
      case 'refs': {
        const ids = chosenIn(value);
        return referred(spec.of)
          .flatMap(({ code, label }) => (ids.includes(code) ? [label] : []))
          .join('. ');
      }
      case 'counts':
        return countsOf(value);
      case 'rows':
        return rowsIn(value)
          .map((row) => rowOf(spec.fields, row))
          .join(' · ');
    }
  };
  const countsOf = (value: Value): string => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return '';
    return UNITS.flatMap((unit) => {
      const count = value[unit];
      return count === undefined ? [] : [`${count} ${t(`of.${unit}`, { count })}`];
    }).join(', ');
  };
  const rowOf = (fields: Fields, row: Row): string =>
    Object.entries(fields)
      .map(([name, spec]) => plain(spec, row[name] ?? null))
      .filter((part) => part !== '')
      .join(', ');
  return (spec, value) => plain(spec, value ?? null);
}

/** The fields of a record that hold something, with their words. */
export function useParts(
  view: PledgeView,
): (fields: Fields, record: Values) => { name: string; spec: Spec; words: string }[] {
  const shown = useShown(view);
  return (fields, record) =>
    Object.entries(fields)
      .map(([name, spec]) => ({ name, spec, words: shown(spec, record[name]) }))
      .filter(({ words }) => words !== '');
}
