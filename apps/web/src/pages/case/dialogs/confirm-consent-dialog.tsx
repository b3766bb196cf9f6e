import { useConfirmConsent } from '../../../api/commands.js';
import type { CaseView } from '../../../api/api-types.js';
import { AgencyName } from '../../../components/agency.js';
import { Dialog } from '../../../components/dialog.js';
import { FormEnd } from '../../../components/form-end.js';
import { Warnings } from '../../../components/warnings.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { useKindWords } from './consent-kinds.js';
import type { DialogProps } from './dialog-props.js';
import { warnedOf } from './warned-of.js';
import { Refusal } from './refusal.js';

type Props = DialogProps & { consent: CaseView['consents'][number] };

/** Our own record of a consent that another agency wrote down: whom it joins, what they will read of ours, until when. */
export default function ConfirmConsentDialog({ view, consent, onClose, onDone }: Props) {
  const { t, language } = useWords();
  const kindWords = useKindWords();
  const confirm = useConfirmConsent(view.reference);
  return (
    <Dialog title={t('consent.confirm')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (confirm.isPending) return;
          confirm.mutate(consent.id, { onSuccess: () => onDone(t('consent.confirmed')) });
        }}
      >
        <p>{t('consent.confirmAbout', { agency: consent.recordedBy.name })}</p>
        <ul className="stack">
          {consent.agencies.map((agency) => (
            <li key={agency.id}>
              <AgencyName agency={agency}>{agency.name}</AgencyName>
            </li>
          ))}
        </ul>
        <p>{t('consent.confirmOpens')}</p>
        <ul className="dots">
          {kindWords(consent.kinds).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {consent.until !== null && (
          <p>{t('consent.confirmUntil', { date: dateWords(consent.until, language, view.now) })}</p>
        )}
        <Warnings
          of={warnedOf(
            view,
            consent.agencies,
            consent.agencies.map(({ id }) => id),
          )}
        />
        {view.protectedReaders !== null && <p className="note">{t('fourEyes.consent')}</p>}
        <Refusal error={confirm.error} />
        <FormEnd label={t('consent.confirm')} busy={confirm.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
