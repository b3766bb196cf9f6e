import { useBlocker } from '@tanstack/react-router';
import { Dialog } from '../../components/dialog.js';
import { useWords } from '../../words/words.js';

/** Asks before a half-written concern is left: it lives on the page alone. Between the steps nothing is asked. */
export function Leaving({ written }: { written: boolean }) {
  const { t } = useWords();
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => written && next.pathname !== current.pathname,
    enableBeforeUnload: () => written,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  return (
    <Dialog title={t('concern.leaveTitle')} onClose={leaving.reset}>
      <p>{t('concern.leave')}</p>
      <div className="form-end">
        <button type="button" className="button primary" onClick={leaving.reset}>
          {t('concern.stay')}
        </button>
        <button type="button" className="button quiet" onClick={leaving.proceed}>
          {t('concern.leaveAnyway')}
        </button>
      </div>
    </Dialog>
  );
}
