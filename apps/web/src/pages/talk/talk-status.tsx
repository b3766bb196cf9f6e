import type { TalkView } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { useWords } from '../../words/words.js';

/** How the talk went, in the words of its answer; or that it is booked. */
export function TalkStatus({ talk: { outcome, answer } }: { talk: TalkView }) {
  const { t, titled } = useWords();
  if (outcome === null) return <Status tone="later">{t('talk.booked')}</Status>;
  if (outcome === 'missed') return <Status tone="wait">{t('talk.missed')}</Status>;
  return <Status tone="ok">{answer === null ? t('talk.held') : titled(answer)}</Status>;
}
