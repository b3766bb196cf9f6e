import type { Ask } from '../../../api/api-types.js';
import { Choice } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';

export type Answers = Record<string, string>;

/** The form that an action or a task asks for: one choice for each fact. */
export function Asks({
  asks,
  answers,
  onChange,
  tried,
}: {
  asks: Ask[];
  answers: Answers;
  onChange: (answers: Answers) => void;
  tried: boolean;
}) {
  const { t, titled } = useWords();
  return (
    <>
      {asks.map((ask) => (
        <Choice
          key={ask.field}
          legend={titled(ask.title)}
          options={ask.options.map(({ code, title }) => ({ code, label: titled(title) }))}
          value={answers[ask.field] ?? null}
          onChange={(code) => onChange({ ...answers, [ask.field]: code })}
          fault={tried && answers[ask.field] === undefined ? t('case.chooseAnswer') : undefined}
        />
      ))}
    </>
  );
}

export const allAnswered = (asks: Ask[], answers: Answers): boolean =>
  asks.every((ask) => answers[ask.field] !== undefined);
