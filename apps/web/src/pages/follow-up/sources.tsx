import { useWords } from '../../words/words.js';
import type { Source } from './source.js';

/** What a paragraph was made from, by the numbers that stand in its text. */
export function Sources({
  records,
  numbers,
  sources,
}: {
  records: string[];
  numbers: Map<string, number>;
  sources: Map<string, Source>;
}) {
  const { t } = useWords();
  const shown = [...new Set(records)].toSorted((one, other) => (numbers.get(one) ?? 0) - (numbers.get(other) ?? 0));
  return (
    <ol className="sources">
      {shown.map((record) => {
        const source = sources.get(record) ?? {
          title: t('followUp.source.gone'),
          about: t('followUp.source.goneAbout'),
        };
        return (
          <li key={record}>
            <span className="number">{numbers.get(record)}</span>
            <span>
              <b>{source.title}</b>
              <span className="small soft about">{source.about}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
