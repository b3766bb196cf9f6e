import type { CaseView } from '../../api/api-types.js';
import { AgencyMark, useKindWord } from '../../components/agency.js';
import { Status } from '../../components/status.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Which agencies the family said yes, no, or no longer to. */
export function Consents({ view }: { view: CaseView }) {
  const { t, language } = useWords();
  const kindWord = useKindWord();
  if (view.consents.length === 0) return <Status tone="wait">{t('case.noConsent')}</Status>;
  const [first] = view.consents;
  const alike = view.consents.every(({ code, until }) => code === first?.code && until === first.until);
  if (alike && first?.code === 'in-force' && first.until !== null && view.consents.length > 1) {
    return (
      <>
        <Status tone="ok">{t('case.consentUntil', { date: dateWords(first.until, language, view.now) })}</Status>
        <span className="row" style={{ gap: 4 }}>
          {view.consents.map(({ agency }) => (
            <AgencyMark key={agency.id} kind={agency.kind} label={agency.name} />
          ))}
        </span>
      </>
    );
  }
  return (
    <>
      {view.consents.map(({ agency, code, until }) => {
        const who = kindWord(agency);
        if (code === 'declined') {
          return (
            <Status key={agency.id} tone="wait">
              {t('case.consentDeclined', { agency: who })}
            </Status>
          );
        }
        if (code === 'withdrawn') {
          return (
            <Status key={agency.id} tone="overdue">
              {t('case.consentWithdrawn', { agency: who })}
            </Status>
          );
        }
        return (
          <Status key={agency.id} tone="ok">
            {until === null
              ? t('case.consentForOpen', { agency: who })
              : t('case.consentFor', { agency: who, date: dateWords(until, language, view.now) })}
          </Status>
        );
      })}
    </>
  );
}
