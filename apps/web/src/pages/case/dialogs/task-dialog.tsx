import { useState } from 'react';
import { useTaskOutcome } from '../../../api/commands.js';
import type { TaskView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { allAnswered, Asks } from './asks.js';
import type { Answers } from './asks.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from './refusal.js';

/** A task is done by saying how it went. */
export default function TaskDialog({ view, task, onClose, onDone }: DialogProps & { task: TaskView }) {
  const { t, titled } = useWords();
  const finish = useTaskOutcome(view.reference);
  const [answers, setAnswers] = useState<Answers>({});
  const [tried, setTried] = useState(false);
  return (
    <Dialog title={titled(task.title)} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (finish.isPending || !allAnswered(task.asks, answers)) return;
          finish.mutate(
            {
              task: task.id,
              revision: task.revision,
              outcome: 'done',
              ...(task.asks.length === 0 ? {} : { answers }),
            },
            { onSuccess: () => onDone(titled(task.title)) },
          );
        }}
      >
        <p className="soft">{task.kind === 'decide' ? t('case.decideAbout') : t('case.taskDoneAbout')}</p>
        {task.note !== null && (
          <div>
            <p className="small soft">{t('case.noteOnNo')}</p>
            <p className="words pre">{task.note}</p>
          </div>
        )}
        <Asks asks={task.asks} answers={answers} onChange={setAnswers} tried={tried} />
        <Refusal error={finish.error} />
        <FormEnd label={t('case.markDone')} busy={finish.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
