import { useState } from 'react';
import { useWithdrawConsent } from '../../../api/commands.js';
import { AgencyMark } from '../../../components/agency.js';
import { Dialog } from '../../../components/dialog.js';
import { Chips, WordsField } from '../../../components/fields.js';
import { Untold } from '../../../components/untold.js';
import { useWords } from '../../../words/words.js';
import { covered } from '../opening.js';
import { useGivers } from './consent-givers.js';
import type { Giver } from './consent-givers.js';
import type { DialogProps } from './dialog-props.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from './refusal.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** The family takes its yes back: from whom, who said so, and, before it is done, what closes. Asked once. */
export default function WithdrawConsentDialog({ view, onClose, onDone }: DialogProps) {
  const { t, listed } = useWords();
  const givers = useGivers(view);
  const draft = useDraft<{ agencies: string[]; givenBy: Giver[]; childView: string }>(
    { form: 'withdrawal', reference: view.reference },
    { agencies: covered(view).map(({ id }) => id), givenBy: [], childView: '' },
  );
  const withdraw = useSentAs(draft, useWithdrawConsent(view.reference));
  const [agencies, setAgencies] = draft.field('agencies');
  const [givenBy, setGivenBy] = draft.field('givenBy');
  const [childView, setChildView] = draft.field('childView');
  const [tried, setTried] = useState(false);
  const closing = covered(view).flatMap(({ id, name }) => (agencies.includes(id) ? [name] : []));
  return (
    <Dialog title={t('consent.withdraw')} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (withdraw.isPending || agencies.length === 0 || givenBy.length === 0) return;
          withdraw.mutate(
            {
              agencies,
              givenBy,
              ...(childView.trim() === '' ? {} : { childView }),
            },
            { onSuccess: () => onDone(t('consent.withdrawn')) },
          );
        }}
      >
        <Chips
          legend={t('consent.withdrawFrom')}
          options={covered(view).map((agency) => ({
            code: agency.id,
            label: (
              <>
                <AgencyMark kind={agency.kind} />
                {agency.name}
              </>
            ),
          }))}
          values={agencies}
          onChange={setAgencies}
          fault={tried && agencies.length === 0 ? t('consent.needsFrom') : undefined}
        />
        <Chips
          legend={t('consent.withdrawnBy')}
          options={givers}
          values={givenBy}
          onChange={setGivenBy}
          fault={tried && givenBy.length === 0 ? t('consent.needsGiver') : undefined}
        />
        <Untold guardians={view.guardians} />
        <WordsField
          label={t('consent.childView')}
          hint={t('consent.childViewHint')}
          optional
          value={childView}
          onChange={setChildView}
        />
        {closing.length > 0 && (
          <section className="note soon" aria-live="polite">
            <div>
              <b>{t('consent.closes', { agencies: listed(closing) })}</b>
              <ul className="dots">
                <li>{t('consent.closesTracks')}</li>
                <li>{t('consent.closesMapping')}</li>
                <li>{t('consent.closesPlan')}</li>
                <li>{t('consent.closesTalks')}</li>
              </ul>
              <p>{t('consent.keeps')}</p>
            </div>
          </section>
        )}
        <Refusal error={withdraw.error} />
        <DraftLine draft={draft} />
        <FormEnd label={t('consent.withdraw')} busy={withdraw.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
