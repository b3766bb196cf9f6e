import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';

/** A question, its answer in words, then the picture, and the same as a table. */
export function Question({
  question,
  answer,
  about,
  children,
  table,
  foot,
}: {
  question: string;
  answer?: string;
  about?: string;
  children: ReactNode;
  table?: ReactNode;
  foot?: string | undefined;
}) {
  const { t } = useWords();
  return (
    <section className="card question" aria-label={question}>
      <h2>{question}</h2>
      {answer !== undefined && (
        <p className="answer">
          {answer}
          {about !== undefined && <span className="small soft about">{about}</span>}
        </p>
      )}
      {children}
      {(table !== undefined || foot !== undefined) && (
        <div className="foot small soft">
          {table !== undefined && (
            <details>
              <summary>{t('statistics.asTable')}</summary>
              {table}
            </details>
          )}
          {foot !== undefined && <p>{foot}</p>}
        </div>
      )}
    </section>
  );
}
