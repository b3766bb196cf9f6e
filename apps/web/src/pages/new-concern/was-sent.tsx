import { Link } from '@tanstack/react-router';
import { TopLine } from '../../components/top-line.js';
import { useWords } from '../../words/words.js';

/** The address of a receipt whose page is gone: that it was sent, and where to find it. */
export function WasSent({ reference, onAnother }: { reference: string; onAnother: () => void }) {
  const { t } = useWords();
  return (
    <div className="new-concern">
      <TopLine>
        <span>{t('concern.title')}</span>
      </TopLine>
      <section className="card padded stack wide" style={{ maxWidth: 560 }}>
        <h1>{t('concern.receipt.title')}</h1>
        <p>{t('concern.receipt.wasSent')}</p>
        <p className="reference big">{reference}</p>
        <div className="row wrap">
          <Link className="button primary" to="/cases/$reference" params={{ reference }}>
            {t('handoff.toCase')}
          </Link>
          <button type="button" className="button quiet" onClick={onAnother}>
            {t('concern.receipt.another')}
          </button>
        </div>
      </section>
    </div>
  );
}
