import { useWords } from '../words/words.js';

/** The end of a form: the one primary button, and the way out where there is one. */
export function FormEnd({ label, busy, onClose }: { label: string; busy: boolean; onClose?: () => void }) {
  const { t } = useWords();
  return (
    <div className="form-end">
      <button type="submit" className="button primary" aria-busy={busy}>
        {label}
      </button>
      {onClose && (
        <button type="button" className="button quiet" onClick={onClose}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}
