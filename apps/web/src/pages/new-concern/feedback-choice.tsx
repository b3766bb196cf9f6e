import { Check } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { isPrivate, mayAskFeedback } from './draft.js';
import type { StepProps } from './step-props.js';

/** Whoever reports by duty may ask what it led to; of what a private person told it is said why not. */
export function FeedbackChoice({ draft, given, onChange }: Pick<StepProps, 'draft' | 'given' | 'onChange'>) {
  const { t } = useWords();
  if (mayAskFeedback(draft, given))
    return (
      <Check
        label={t('concern.duty.feedback')}
        about={t('concern.duty.feedbackHint')}
        checked={draft.wantsFeedback}
        onChange={(wantsFeedback) => onChange({ wantsFeedback })}
      />
    );
  return given.choices.asksFeedback && isPrivate(draft) ? (
    <p className="small soft">{t('concern.duty.feedbackPrivate')}</p>
  ) : null;
}
