import type { CaseView } from '../../../api/api-types.js';
import { Choice, TextField, WordsField } from '../../../components/fields.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { WhoReads } from '../text-readers.js';
import { Asks } from './asks.js';
import { lacksNumber, lacksReason, type Open, type Settled } from './settled.js';

/** What is open when a track closes, each with its end: nobody is sent away to settle it first. */
export function SettleFields({
  view,
  open,
  settled,
  onChange,
  tried,
}: {
  view: CaseView;
  open: Open;
  settled: Settled;
  onChange: (settled: Settled) => void;
  tried: boolean;
}) {
  const { t } = useWords();
  return (
    <fieldset className="settle">
      <legend className="label">{t('settle.title')}</legend>
      <p className="hint">{t('settle.about')}</p>
      <ul>
        {open.lines.map((line) => (
          <Line key={line.id} view={view} line={line} settled={settled} onChange={onChange} tried={tried} />
        ))}
        {open.tasks.map((task) => (
          <Task key={task.id} task={task} settled={settled} onChange={onChange} tried={tried} />
        ))}
        {open.handoffs.map((handoff) => (
          <li key={handoff.id}>
            <Titled>{handoff.title}</Titled>
            <p className="small">{t('settle.takenBack', { who: handoff.receiver.name })}</p>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

interface Part {
  settled: Settled;
  onChange: (settled: Settled) => void;
  tried: boolean;
}

function Line({ view, line, settled, onChange, tried }: Part & { view: CaseView; line: Open['lines'][number] }) {
  const { t, language } = useWords();
  const now = settled.lines[line.id] ?? { outcome: null, comment: '' };
  const set = (change: Partial<typeof now>) =>
    onChange({ ...settled, lines: { ...settled.lines, [line.id]: { ...now, ...change } } });
  const who = line.person === null ? line.holder.name : `${line.person.name}, ${line.holder.name}`;
  if (line.status === 'offered')
    return (
      <li>
        <p className="words pre">{line.what}</p>
        <p className="small">{t('settle.takenBack', { who: line.holder.name })}</p>
      </li>
    );
  return (
    <li>
      <p className="words pre">{line.what}</p>
      <p className="small soft">{t('case.by', { who, date: dateWords(line.due, language, view.now) })}</p>
      <Choice
        legend={t('settle.howItWent', { what: line.what })}
        hidden
        columns={2}
        options={[
          { code: 'kept', label: t('plan.keptChoice') },
          { code: 'dropped', label: t('settle.notDone') },
        ]}
        value={now.outcome}
        onChange={(outcome) => set({ outcome })}
        fault={tried && now.outcome === null ? t('concern.chooseOne') : undefined}
      />
      {now.outcome === 'dropped' && (
        <>
          <WordsField
            label={t('settle.why')}
            rows={2}
            value={now.comment}
            onChange={(comment) => set({ comment })}
            fault={tried && lacksReason(line, settled) ? t('concern.required') : undefined}
          />
          <WhoReads
            reference={view.reference}
            text="commitment-outcome"
            line={line.id}
            fields={[{ field: 'comment', label: t('settle.why'), value: now.comment }]}
          />
        </>
      )}
    </li>
  );
}

function Task({ task, settled, onChange, tried }: Part & { task: Open['tasks'][number] }) {
  const { t } = useWords();
  const now = settled.tasks[task.id] ?? { answers: {}, number: '' };
  const set = (change: Partial<typeof now>) =>
    onChange({ ...settled, tasks: { ...settled.tasks, [task.id]: { ...now, ...change } } });
  return (
    <li>
      <Titled>{task.title}</Titled>
      {task.kind === 'decide' && <p className="small">{t('settle.decided')}</p>}
      {task.kind === 'register' && (
        <TextField
          label={t('receipt.number')}
          hint={t('receipt.numberHint')}
          autoComplete="off"
          maxLength={60}
          value={now.number}
          onChange={(number) => set({ number })}
          fault={tried && lacksNumber(task, settled) ? t('concern.required') : undefined}
        />
      )}
      {task.kind !== 'decide' && task.kind !== 'register' && task.asks.length === 0 && (
        <p className="small">{t('settle.done')}</p>
      )}
      <Asks asks={task.asks} answers={now.answers} onChange={(answers) => set({ answers })} tried={tried} />
    </li>
  );
}

function Titled({ children }: { children: Open['tasks'][number]['title'] }) {
  const { titled } = useWords();
  return <b>{titled(children)}</b>;
}
