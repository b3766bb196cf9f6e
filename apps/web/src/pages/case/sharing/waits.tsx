import type { CaseView } from '../../../api/api-types.js';
import { useWords } from '../../../words/words.js';

/** Before what concerns a protected identity is sent: that it waits for a second reader, and where there is none, what then. */
export function Waits({ view }: { view: CaseView }) {
  const { t } = useWords();
  if (view.protectedReaders === null) return null;
  return (
    <p className="note">
      <span>
        {t('fourEyes.about')}
        {view.protectedReaders.alone && ` ${t('fourEyes.alone')}`}
      </span>
    </p>
  );
}
