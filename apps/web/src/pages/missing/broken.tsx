import { useRouter } from '@tanstack/react-router';
import { FailureNote } from '../../components/failure.js';
import { useWords } from '../../words/words.js';

/** When a page can't even begin: what failed, and trying again. */
export function Broken({ error }: { error: unknown }) {
  const { t } = useWords();
  const router = useRouter();
  return (
    <main className="main" style={{ margin: '8vh auto 0', maxWidth: 620 }}>
      <section className="card padded stack wide">
        <h1>{t('failure.title')}</h1>
        <FailureNote error={error} />
        <div>
          <button type="button" className="button" onClick={() => void router.invalidate()}>
            {t('retry')}
          </button>
        </div>
      </section>
    </main>
  );
}
