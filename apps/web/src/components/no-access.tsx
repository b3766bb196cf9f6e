import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Trans } from 'react-i18next';
import { meQuery } from '../api/queries.js';
import { useWords } from '../words/words.js';
import { usePageTitle } from './page-title.js';

/** The same page whether the thing does not exist or may not be seen. */
export function NoAccess({ reference }: { reference?: string }) {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const title = t(reference === undefined ? 'missing.nothing' : 'missing.noAccess');
  usePageTitle(title);
  return (
    <section className="card padded stack wide" style={{ maxWidth: 560 }}>
      <h1>{title}</h1>
      <p>
        {reference === undefined ? (
          t('missing.noAccessPlain')
        ) : (
          <Trans
            i18nKey="missing.noAccessAbout"
            values={{ reference }}
            components={{ b: <b className="reference" /> }}
          />
        )}
      </p>
      {me.data && <p className="soft small">{t('missing.ask', { municipality: me.data.municipality.name })}</p>}
      <div>
        <Link className="button" to="/">
          {t('missing.toMyDay')}
        </Link>
      </div>
    </section>
  );
}
