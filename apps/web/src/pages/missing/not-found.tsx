import { Link } from '@tanstack/react-router';
import { usePageTitle } from '../../components/page-title.js';
import { useWords } from '../../words/words.js';

export function NotFound() {
  const { t } = useWords();
  usePageTitle(t('missing.notFound'));
  return (
    <main className="main" style={{ margin: '8vh auto 0', maxWidth: 620 }}>
      <section className="card padded stack wide">
        <h1>{t('missing.notFound')}</h1>
        <p>{t('missing.notFoundAbout')}</p>
        <div>
          <Link className="button" to="/">
            {t('missing.toMyDay')}
          </Link>
        </div>
      </section>
    </main>
  );
}
