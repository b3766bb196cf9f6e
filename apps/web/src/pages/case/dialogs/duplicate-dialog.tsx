import { useState } from 'react';
import { useCloseAsDuplicate } from '../../../api/commands.js';
import { Dialog } from '../../../components/dialog.js';
import { TextField } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from './refusal.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** Closes my agency's part of the case as a duplicate of another of its own, which gets the earlier dates. */
export default function DuplicateDialog({ view, onClose, onDone }: DialogProps) {
  const { t } = useWords();
  const draft = useDraft({ form: 'duplicate', reference: view.reference }, { of: '' });
  const close = useSentAs(draft, useCloseAsDuplicate(view.reference));
  const [of, setOf] = draft.field('of');
  const [tried, setTried] = useState(false);
  const signs = of.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  const reference = signs.length === 8 ? `${signs.slice(0, 4)}-${signs.slice(4)}` : null;
  return (
    <Dialog title={t('duplicate.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (close.isPending || reference === null) return;
          close.mutate({ of: reference }, { onSuccess: () => onDone(t('duplicate.saved')) });
        }}
      >
        <p className="soft">{t('duplicate.about')}</p>
        <TextField
          label={t('duplicate.of')}
          hint={t('duplicate.ofHint')}
          autoComplete="off"
          value={of}
          onChange={setOf}
          fault={tried && reference === null ? t('duplicate.needsReference') : undefined}
        />
        <Refusal error={close.error} />
        <DraftLine draft={draft} />
        <FormEnd label={t('duplicate.close')} busy={close.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
