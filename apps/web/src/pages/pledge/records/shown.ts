import type { Field, Fields } from '../../../api/forms.js';
import { sets } from '../../../api/pledge-forms.js';
import type { PledgeView } from '../../../api/api-types.js';
import { dayAndMonth, fullMonth } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { useCodeWord } from './code-word.js';
import { useReferred } from './referred.js';
import { chosenIn, countsIn, rowsIn } from './values.js';
import type { Row, Value, Values } from './values.js';

/** What a field holds, in words; empty where it holds nothing. */
export function useShown(view: PledgeView): (field: Field, value: Value | undefined) => string {
  const { t, language, listed } = useWords();
  const referred = useReferred(view);
  const wordOf = useCodeWord();
  const plain = (field: Field, value: Value): string => {
    if (value === null) return '';
    switch (field.as) {
      case 'line':
      case 'phone':
      case 'email':
      case 'phrase':
      case 'text':
        return typeof value === 'string' ? value : '';
      case 'day':
        return typeof value === 'string' ? `${dayAndMonth(value, language)} ${value.slice(0, 4)}` : '';
      case 'month':
        return typeof value === 'string' ? `${fullMonth(value, language)} ${value.slice(0, 4)}` : '';
      case 'year':
        return typeof value === 'number' ? String(value) : '';
      case 'whole':
      case 'decimal':
        return typeof value === 'number' ? value.toLocaleString(language) : '';
      case 'flag':
        return value === true ? t('yes') : '';
      case 'one':
        return wordOf(field.of, value);
      case 'agency':
      case 'place':
      case 'record':
        return referred(field).find(({ code }) => code === value)?.label ?? '';
      case 'some':
        return listed(chosenIn(value).map((code) => wordOf(field.of, code).toLowerCase()));
      case 'records': {
        const ids = chosenIn(value);
        return referred(field)
          .flatMap(({ code, label }) => (ids.includes(code) ? [label] : []))
          .join('. ');
      }
      case 'counts':
        return countsOf(value);
      case 'rows':
        return rowsIn(value)
          .map((row) => rowOf(field.fields, row))
          .join(' · ');
    }
  };
  const countsOf = (value: Value): string =>
    sets.unit
      .flatMap(({ code: unit }) => {
        const count = countsIn(value)[unit];
        return count === undefined ? [] : [`${count} ${t(`of.${unit}`, { count })}`];
      })
      .join(', ');
  const rowOf = (fields: Fields, row: Row): string =>
    fields
      .map((field) => plain(field, row[field.name] ?? null))
      .filter((part) => part !== '')
      .join(', ');
  return (field, value) => plain(field, value ?? null);
}

/** The fields of a record that hold something, with their words. */
export function useParts(view: PledgeView): (fields: Fields, record: Values) => { field: Field; words: string }[] {
  const shown = useShown(view);
  return (fields, record) =>
    fields.map((field) => ({ field, words: shown(field, record[field.name]) })).filter(({ words }) => words !== '');
}
