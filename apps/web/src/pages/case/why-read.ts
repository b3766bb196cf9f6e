import type { TextReaders } from '../../api/api-types.js';
import type { WhoseText } from '../../api/queries.js';
import { useWords } from '../../words/words.js';

type Other = TextReaders['others'][number];

/** A field of a form: its name in the api, and what stands in it now. */
export type WrittenField = { field: Other['fields'][number]; label: string; value: string };

/** Whether an agency reads anything of a form: of a talk that was missed it is one's own notes alone that are written. */
export const readsAny = ({ fields: read }: Other, fields: readonly WrittenField[]): boolean =>
  fields.length === 0 ? read.length > 0 : fields.some(({ field }) => read.includes(field));

/** Why an agency reads, or does not: an offer that stays between two is told otherwise than a note. */
export function useWhy(text: WhoseText['text'], fields: readonly WrittenField[]): (other: Other) => string {
  const { t } = useWords();
  return (other) => {
    const why = other.fields.length > 0 && !readsAny(other, fields) ? 'kept' : other.why;
    return why === 'kept' && text === 'offer' ? t('readers.betweenTwo') : t(`readers.why.${why}`);
  };
}
