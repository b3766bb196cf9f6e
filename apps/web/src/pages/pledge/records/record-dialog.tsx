import type { Kind } from '../../../api/forms.js';
import { useKeepRecord } from '../../../api/pledges.js';
import type { PledgeView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { Form } from './form.js';
import type { AnyRecord } from './kinds.js';
import { told } from './told.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';
import { valuesOf } from './values.js';

interface Props {
  kind: Kind;
  record: AnyRecord | undefined;
  view: PledgeView;
  now: string;
  onClose: () => void;
}

/** A record is added or changed in a dialog over its list. */
export function RecordDialog({ kind: { noun, fields }, record, view, now, onClose }: Props) {
  const { t } = useWords();
  const about = [view.id, noun, record?.id ?? 'new'].join('/');
  const draft = useDraft({ form: 'pledge-record', about }, valuesOf(fields, record));
  const keep = useSentAs(draft, useKeepRecord(view.id, record?.id));
  return (
    <Dialog wide title={t(`records.${record === undefined ? 'add' : 'change'}.${noun}`)} onClose={onClose}>
      <Form
        draft={draft}
        fields={fields}
        view={view}
        label={t('records.save')}
        error={keep.error}
        busy={keep.isPending}
        onSave={(body) => {
          const saying = told(noun, fields, body);
          if (saying !== undefined) keep.mutate(saying, { onSuccess: onClose });
        }}
        onClose={onClose}
        around={dayOf(now)}
      />
    </Dialog>
  );
}
