import type { CaseView } from '../../../api/api-types.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { Consents } from '../consents.js';
import { useKindWords } from '../dialogs/consent-kinds.js';
import { CONSENT, WITHDRAW_CONSENT } from '../opening.js';

type Consent = CaseView['consents'][number];

/** Each answer of the family: whether it stands, between whom, about what, and until when. */
export function ConsentCards({ view, onOpen }: { view: CaseView; onOpen: (thing: string) => void }) {
  const { t } = useWords();
  const stands = view.consents.filter(({ code }) => code === 'in-force');
  const others = view.consents.filter(({ code }) => code !== 'in-force');
  return (
    <section className="card" aria-label={t('sharing.consents')}>
      <div className="card-head">
        <h2>{t('sharing.consents')}</h2>
        <span className="push row">
          {view.may.includes('record-consent') && (
            <button type="button" className="button compact" onClick={() => onOpen(CONSENT)}>
              {t('case.askFamily')}
            </button>
          )}
          {view.may.includes('withdraw-consent') && (
            <button type="button" className="button compact" onClick={() => onOpen(WITHDRAW_CONSENT)}>
              {t('sharing.withdraw')}
            </button>
          )}
        </span>
      </div>
      {view.consents.length === 0 && <p className="padded soft">{t('sharing.noConsents')}</p>}
      {stands.map((consent) => (
        <Standing key={consent.id} consent={consent} view={view} onOpen={onOpen} />
      ))}
      {others.length > 0 && (
        <div className="padded row wrap">
          <Consents view={{ ...view, consents: others }} onOpen={onOpen} />
        </div>
      )}
    </section>
  );
}

function Standing({ consent, view, onOpen }: { consent: Consent; view: CaseView; onOpen: (thing: string) => void }) {
  const { t, language } = useWords();
  const kindWords = useKindWords();
  const { from, until, kinds, confirmedBy } = consent;
  const named = (agencies: Consent['agencies']) => agencies.map(({ name }) => name).join(', ');
  const day = (when: string) => dateWords(when, language, view.now);
  return (
    <div className="padded stack consent-card">
      <div className="row wrap">
        <Consents view={{ ...view, consents: [consent] }} onOpen={onOpen} />
      </div>
      <p className="small soft">
        {until === null
          ? t('sharing.validFrom', { from: day(from) })
          : t('sharing.valid', { from: day(from), until: day(until) })}
        {'. '}
        {t('sharing.between', { agencies: named(consent.agencies) })}
        {'. '}
        {t('sharing.confirmed', { agencies: named(confirmedBy) })}
        {'.'}
      </p>
      <p className="small">{t('sharing.about2', { kinds: kindWords(kinds).join(', ') })}</p>
    </div>
  );
}
