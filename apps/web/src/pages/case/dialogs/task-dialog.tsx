import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTaskOutcome } from '../../../api/commands.js';
import type { TaskView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { Choice, TextField } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { allAnswered, Asks } from './asks.js';
import type { Answers } from './asks.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from './refusal.js';
import { LineLeft } from '../tasks.js';
import { LINE, STAY, waysOn } from './ways.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

const ABOUT = {
  task: 'case.taskDoneAbout',
  talk: 'case.taskDoneAbout',
  watch: 'case.taskDoneAbout',
  register: 'receipt.registerAbout',
  decide: 'case.decideAbout',
} as const;

/** Ways that the workflow has no words for. */
const UNTITLED: Partial<Record<string, 'case.decideStay' | 'case.decidePlan'>> = {
  [STAY]: 'case.decideStay',
  [LINE]: 'case.decidePlan',
};

/** A task is done by saying how it went; what came in is registered by its number. */
export default function TaskDialog({ view, task, onClose, onDone }: DialogProps & { task: TaskView }) {
  const { t, titled } = useWords();
  const draft = useDraft<{ answers: Answers; number: string }>(
    { form: 'task', reference: view.reference, about: task.id },
    { answers: {}, number: '' },
  );
  const finish = useSentAs(draft, useTaskOutcome(view.reference));
  const [answers, setAnswers] = draft.field('answers');
  const [number, setNumber] = draft.field('number');
  const [tried, setTried] = useState(false);
  const registers = task.kind === 'register';
  const lacksNumber = registers && number.trim() === '';
  const decides = task.kind === 'decide';
  const [way, setWay] = useState<string | null>(null);
  const navigate = useNavigate({ from: '/cases/$reference' });
  return (
    <Dialog title={titled(task.title)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (finish.isPending || !allAnswered(task.asks, answers) || lacksNumber || (decides && way === null)) return;
          finish.mutate(
            {
              task: task.id,
              revision: task.revision,
              outcome: 'done',
              ...(task.asks.length === 0 ? {} : { answers }),
              ...(registers ? { diaryNumber: number.trim() } : {}),
            },
            {
              onSuccess: () => {
                // The decision is made; what was chosen is done next.
                if (way === null || way === STAY) onDone(titled(task.title));
                else if (way === LINE) void navigate({ search: { tab: 'plan' } });
                else void navigate({ search: { open: way }, resetScroll: false });
              },
            },
          );
        }}
      >
        <p className="soft">{t(ABOUT[task.kind])}</p>
        {task.note !== null && (
          <div>
            <p className="small soft">{t('case.noteOnNo')}</p>
            <p className="words pre">{task.note}</p>
          </div>
        )}
        {task.line !== null && (
          <div>
            <LineLeft line={task.line} now={view.now} />
          </div>
        )}
        {decides && (
          <Choice
            legend={t('case.decideWays')}
            options={waysOn(view, task).map(({ code, title }) => ({
              code,
              label: title === null ? t(UNTITLED[code] ?? 'case.decideConsent') : titled(title),
            }))}
            value={way}
            onChange={setWay}
            fault={tried && way === null ? t('case.chooseAnswer') : undefined}
          />
        )}
        <Asks asks={task.asks} answers={answers} onChange={setAnswers} tried={tried} />
        {registers && (
          <TextField
            label={t('receipt.number')}
            hint={t('receipt.numberHint')}
            autoComplete="off"
            maxLength={60}
            value={number}
            onChange={setNumber}
            fault={tried && lacksNumber ? t('concern.required') : undefined}
          />
        )}
        <Refusal error={finish.error} />
        <DraftLine draft={draft} />
        <FormEnd
          label={t(registers ? 'receipt.register' : decides ? 'proceed' : 'case.markDone')}
          busy={finish.isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}
