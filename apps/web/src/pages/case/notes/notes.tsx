import { useQuery } from '@tanstack/react-query';
import { IconNote, IconPhone } from '@tabler/icons-react';
import { notesQuery } from '../../../api/queries.js';
import type { CaseView, NoteView } from '../../../api/api-types.js';
import { Loaded } from '../../../components/loaded.js';
import { dateAndClock, dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { NoteForm } from './note-form.js';
import { Transfer } from './transfer.js';

/** My agency's own notes, the newest first, with the quick way to log a call on top. */
export default function Notes({ view }: { view: CaseView }) {
  const { t } = useWords();
  const query = useQuery(notesQuery(view.reference));
  return (
    <div className="stack wide column">
      <NoteForm reference={view.reference} />
      <Loaded query={query} reference={view.reference}>
        {(notes) =>
          notes.length === 0 ? (
            <p className="card padded soft">{t('notes.none')}</p>
          ) : (
            <ul className="card">
              {notes.map((note) => (
                <Row key={note.id} note={note} view={view} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Row({ note, view }: { note: NoteView; view: CaseView }) {
  const { t, language, titled } = useWords();
  const called = note.step === null ? t(`notes.kinds.${note.talk === null ? note.kind : 'talk'}`) : titled(note.step);
  const [from, to] = [note.moved?.from, note.moved?.to].map((day) => day && dateWords(day, language, view.now));
  const title = note.moved === null ? called : t('notes.moved', { title: called, from, to });
  const look = { size: 17, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <li className="note-row">
      <span className="ring">{note.kind === 'phone-call' ? <IconPhone {...look} /> : <IconNote {...look} />}</span>
      <div>
        <div className="left-title">
          {note.withWhom === null ? title : t('notes.withWhom', { title, name: note.withWhom })}
        </div>
        <div className="small soft">
          {note.by.name}, {dateAndClock(note.at, language, view.now)}
        </div>
        <p className="words pre">{note.text}</p>
        <Transfer reference={view.reference} note={note} />
      </div>
    </li>
  );
}
