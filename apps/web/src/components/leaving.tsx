import { useBlocker } from '@tanstack/react-router';
import { Dialog } from './dialog.js';
import { useWords } from '../words/words.js';

/** What is written lives on a page: on one tab of it, about one case. */
const WITHIN: ReadonlySet<string> = new Set(['tab', 'later', 'again']);
const placeOf = ({ pathname, search }: { pathname: string; search: object }): string =>
  [pathname, ...Object.entries(search).flatMap(([key, value]) => (WITHIN.has(key) ? [key, value] : []))].join(' ');

/** Asks before something half-written is left: it lives on the page alone. Within the page nothing is asked. */
export function Leaving({
  written,
  half = false,
  title,
  about,
}: {
  written: boolean;
  /** It is being saved: whoever goes on within the application loses nothing, whoever closes the page is asked. */
  half?: boolean;
  title?: string;
  about?: string;
}) {
  const { t } = useWords();
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => written && placeOf(next) !== placeOf(current),
    enableBeforeUnload: () => written || half,
    withResolver: true,
  });
  if (leaving.status !== 'blocked') return null;
  return (
    <Dialog title={title ?? t('leaveTitle')} onClose={leaving.reset}>
      <p>{about ?? t('leaveAbout')}</p>
      <div className="form-end">
        <button type="button" className="button primary" onClick={leaving.reset}>
          {t('stay')}
        </button>
        <button type="button" className="button quiet" onClick={leaving.proceed}>
          {t('leaveAnyway')}
        </button>
      </div>
    </Dialog>
  );
}
