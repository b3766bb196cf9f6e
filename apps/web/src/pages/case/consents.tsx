import type { CaseView } from '../../api/api-types.js';
import { AgencyMark, useKindWord } from '../../components/agency.js';
import { Status } from '../../components/status.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { nameOfConfirmation } from './opening.js';

type Consent = CaseView['consents'][number];

/** What the family agreed to, between whom and until when; what it said no to; and what waits for us to confirm. */
export function Consents({ view, onOpen }: { view: CaseView; onOpen: (thing: string) => void }) {
  const { t } = useWords();
  if (view.consents.length === 0) return <Status tone="wait">{t('case.noConsent')}</Status>;
  return (
    <>
      {view.consents.map((consent) => (
        <ConsentLine key={consent.id} consent={consent} now={view.now} onOpen={onOpen} />
      ))}
    </>
  );
}

function ConsentLine({ consent, now, onOpen }: { consent: Consent; now: string; onOpen: (thing: string) => void }) {
  const { t, language } = useWords();
  const kindWord = useKindWord();
  const { code, until, agencies, left } = consent;
  const gone = left.map((agency) => (
    <Status key={agency.id} tone="overdue">
      {t('case.consentWithdrawn', { agency: kindWord(agency) })}
    </Status>
  ));
  switch (code) {
    case 'declined':
      return <Status tone="wait">{t('case.consentDeclined')}</Status>;
    case 'withdrawn':
      return left.length === 1 ? <>{gone}</> : <Status tone="overdue">{t('case.consentGone')}</Status>;
    case 'ended':
      return (
        <Status tone="overdue">
          {t('case.consentEnded', { date: until === null ? '' : dateWords(until, language, now) })}
        </Status>
      );
    case 'guardian-lacking':
      return <Status tone="wait">{t('case.consentLacking')}</Status>;
    case 'over':
      return <Status tone="wait">{t('case.consentOver')}</Status>;
    case 'in-force':
      return (
        <>
          {until !== null && (
            <Status tone="ok">{t('case.consentUntil', { date: dateWords(until, language, now) })}</Status>
          )}
          <span className="row" style={{ gap: 4 }}>
            {agencies.map(({ id, kind, name }) => (
              <AgencyMark key={id} kind={kind} label={name} />
            ))}
          </span>
          {gone}
          {consent.mayConfirm && (
            <button type="button" className="button compact" onClick={() => onOpen(nameOfConfirmation(consent))}>
              {t('consent.confirm')}
            </button>
          )}
        </>
      );
  }
}
