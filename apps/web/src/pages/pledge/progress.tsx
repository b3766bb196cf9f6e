import { IconCheck } from '@tabler/icons-react';
import type { PledgeProgress } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { useWords } from '../../words/words.js';
import './progress.css';

/** More blocks than this can't be told apart: then a bar says it. */
const MOST_BLOCKS = 60;
/** From this many on they are small. */
const MANY = 10;

/** A target as so many blocks, the done ones filled. `fresh` are the last that were filled. */
export function Blocks({ progress, fresh = 0 }: { progress: PledgeProgress; fresh?: number }) {
  const words = useProgressWords();
  const { target, status } = progress;
  const done = Math.min(progress.done, target);
  const look = ['blocks', target > MANY ? 'many' : '', status === 'done' ? 'all' : ''].join(' ');
  if (target > MOST_BLOCKS) {
    return (
      <span className={`${look} bar`} role="img" aria-label={words(progress)}>
        <i style={{ width: `${(100 * done) / target}%` }} />
      </span>
    );
  }
  const last = done - fresh;
  return (
    <span className={look} role="img" aria-label={words(progress)}>
      {Array.from({ length: target }, (_, at) => (
        <i key={at} className={at < done ? 'filled' : ''} data-fresh={at >= last && at < done} />
      ))}
    </span>
  );
}

/** "19 av 30 kvällar". */
export function useProgressWords(): (progress: PledgeProgress) => string {
  const { t } = useWords();
  return ({ done, target, unit }) => t('pledge.progress', { done, target, unit: t(`of.${unit}`, { count: target }) });
}

const TONES = { done: 'ok', 'on-pace': 'later', behind: 'soon', late: 'overdue' } as const;

/** Klart, i fas, efter or sen. */
export function ProgressStatus({ status }: { status: PledgeProgress['status'] }) {
  const { t } = useWords();
  const onPace = { icon: <IconCheck size={13} stroke={2} aria-hidden="true" /> };
  return (
    <Status tone={TONES[status]} {...(status === 'on-pace' ? onPace : {})}>
      {t(`pledge.statusOf.${status}`)}
    </Status>
  );
}
