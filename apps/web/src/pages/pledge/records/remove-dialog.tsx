import { KINDS } from '../../../api/forms.js';
import type { Kind, Noun, Removable } from '../../../api/forms.js';
import { useRemoveRecord } from '../../../api/pledges.js';
import type { PledgeView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { FailureNote } from '../../../components/failure.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import type { AnyRecord } from './kinds.js';
import { useShown } from './shown.js';

interface Props {
  kind: Kind;
  record: AnyRecord;
  view: PledgeView;
  onClose: () => void;
}

const isRemovable = (noun: Noun): noun is Removable => KINDS.some((kind) => kind.noun === noun && kind.canRemove);

/** Asks once, by name, before a record is taken away for good. */
export function RemoveDialog({ kind, record, view, onClose }: Props) {
  return isRemovable(kind.noun) ? (
    <Asked noun={kind.noun} kind={kind} record={record} view={view} onClose={onClose} />
  ) : null;
}

function Asked({ noun, kind, record, view, onClose }: Props & { noun: Removable }) {
  const { t, capital } = useWords();
  const remove = useRemoveRecord(view.id, noun);
  const shown = useShown(view);
  const [named] = kind.fields;
  return (
    <Dialog title={t('records.remove')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (!remove.isPending) remove.mutate(record.id, { onSuccess: onClose });
        }}
      >
        <p>
          <b>{capital(shown(named, record[named.name]))}</b>
        </p>
        <p className="soft">{t('records.removeAbout')}</p>
        <FailureNote error={remove.error} />
        <FormEnd label={t('records.remove')} busy={remove.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
