import { useState } from 'react';
import { useBreakGlass } from '../../../api/within-agency.js';
import { Dialog } from '../../../components/dialog.js';
import { WordsField } from '../../../components/fields.js';
import { FormEnd } from '../../../components/form-end.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { Refusal } from './refusal.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** As the api asks for: fewer signs say nothing that a head could review. */
const SHORTEST_REASON = 10;

/** Opens by force what is kept from me within my own agency: why, what is logged, and who is told. */
export default function BreakGlassDialog({ view, onClose, onDone }: DialogProps) {
  const { t } = useWords();
  const draft = useDraft({ form: 'break-glass', about: view.reference.toLowerCase() }, { reason: '' });
  const open = useSentAs(draft, useBreakGlass(view.reference));
  const [reason, setReason] = draft.field('reason');
  const [tried, setTried] = useState(false);
  const isTooShort = reason.trim().length < SHORTEST_REASON;
  return (
    <Dialog title={t('glass.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (open.isPending || isTooShort) return;
          open.mutate({ reason: reason.trim() }, { onSuccess: () => onDone(t('glass.saved')) });
        }}
      >
        <p>{t('glass.about')}</p>
        <ul className="dots">
          <li>{t('glass.opens')}</li>
          <li>{t('glass.logged')}</li>
          <li>{t('glass.told')}</li>
        </ul>
        <WordsField
          label={t('glass.reason')}
          hint={t('glass.reasonHint')}
          rows={3}
          value={reason}
          onChange={setReason}
          fault={tried && isTooShort ? t('glass.tooShort') : undefined}
        />
        <Refusal error={open.error} />
        <DraftLine draft={draft} />
        <FormEnd label={t('glass.open')} busy={open.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
