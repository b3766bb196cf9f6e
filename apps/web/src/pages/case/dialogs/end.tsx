import { useWords } from '../../../words/words.js';

/** The end of a dialog's form: the one primary button, and the way out. */
export function End({ label, busy, onClose }: { label: string; busy: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <div className="form-end">
      <button type="submit" className="button primary" aria-busy={busy}>
        {label}
      </button>
      <button type="button" className="button quiet" onClick={onClose}>
        {t('cancel')}
      </button>
    </div>
  );
}
