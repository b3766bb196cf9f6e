import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { FollowUp, FollowUpParagraph, FollowUpSection } from '../../api/api-types.js';
import { withKeys } from '../../components/with-keys.js';
import { useWords } from '../../words/words.js';
import { numbersOf, runsOf } from './numbers.js';

/** The document as citizens read it, with the numbers of its sources. Its words are Swedish whatever the screens speak. */
export function Paper({
  document,
  chosen,
  renderForm,
  renderUnder,
}: {
  document: FollowUp['document'];
  chosen: string | undefined;
  /** What stands in place of a paragraph's own words while somebody writes them anew. */
  renderForm: (paragraph: FollowUpParagraph) => ReactNode;
  /** What stands right under what is chosen. */
  renderUnder: (section: FollowUpSection, paragraph?: FollowUpParagraph) => ReactNode;
}) {
  return (
    <article className="paper" lang="sv">
      <p className="kicker">{document.kicker}</p>
      <h2 className="title">{document.title}</h2>
      {document.sections.map((section) => {
        const { id, heading, paragraphs, table } = section;
        const numbers = numbersOf(section);
        return (
          <section key={id} id={id} {...(heading === null ? {} : { 'aria-label': heading })}>
            {heading !== null && <h3>{heading}</h3>}
            {paragraphs.map((paragraph) => (
              <div
                key={paragraph.id}
                className={['paragraph', paragraph.bullet && 'bullet', paragraph.id === chosen && 'chosen']
                  .filter(Boolean)
                  .join(' ')}
              >
                {renderForm(paragraph) ?? <Words paragraph={paragraph} numbers={numbers} />}
                {paragraph.id === chosen && renderUnder(section, paragraph)}
              </div>
            ))}
            {table !== null && (
              <div className={id === chosen ? 'paragraph chosen' : 'paragraph'}>
                <TableOf table={table} mark={<Mark at={id} numbers={numbers} records={table.records} />} />
                {id === chosen && renderUnder(section)}
              </div>
            )}
          </section>
        );
      })}
    </article>
  );
}

function Words({ paragraph, numbers }: { paragraph: FollowUpParagraph; numbers: Map<string, number> }) {
  const { t } = useWords();
  return (
    <p>
      {withKeys(paragraph.sentences, ({ text }) => text).map(([key, { text, records }]) => (
        <span key={key}>
          {text}
          <Mark at={paragraph.id} numbers={numbers} records={records} />{' '}
        </span>
      ))}
      {paragraph.edited && <span className="by-hand">{t('followUp.byHand')}</span>}
    </p>
  );
}

/** The numbers at the end of a sentence; they lead to the sources of its paragraph. */
function Mark({ at, numbers, records }: { at: string; numbers: Map<string, number>; records: string[] }) {
  const { t } = useWords();
  const runs = runsOf(records.flatMap((record) => numbers.get(record) ?? []));
  if (runs.length === 0) return null;
  return (
    <Link
      className="mark"
      from="/pledges/$id/follow-up"
      search={{ at }}
      replace
      resetScroll={false}
      aria-label={t('followUp.sourcesOf', { numbers: runs.join(' ') })}
    >
      {runs.map((run) => (
        <span key={run}>{run} </span>
      ))}
    </Link>
  );
}

function TableOf({ table, mark }: { table: NonNullable<FollowUpSection['table']>; mark: ReactNode }) {
  const [first = '', ...rest] = table.columns;
  return (
    <div className="scrolls">
      <table>
        <caption>
          {table.caption} {mark}
        </caption>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {rest.map((column) => (
              <th scope="col" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([row = '', ...cells]) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {rest.map((column, at) => (
                <td key={column}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
