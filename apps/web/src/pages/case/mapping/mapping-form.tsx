import { useState } from 'react';
import { useWriteMapping } from '../../../api/mutations.js';
import type { CaseView, MappingView } from '../../../api/api-types.js';
import { Check, WordsField } from '../../../components/fields.js';
import { linesOf } from '../../../components/lines.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from '../dialogs/refusal.js';
import { WhoReads } from '../text-readers.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** My agency's part: risks, strengths, and the child's view or why it is missing. */
export function MappingForm({
  view,
  before,
  onDone,
}: {
  view: CaseView;
  before: MappingView | undefined;
  onDone: () => void;
}) {
  const { t } = useWords();
  const draft = useDraft(
    { form: 'mapping', reference: view.reference },
    {
      risks: before?.risks.join('\n') ?? '',
      strengths: before?.strengths.join('\n') ?? '',
      childView: before?.childView ?? '',
      isMissing: before?.childViewMissing != null,
      why: before?.childViewMissing ?? '',
    },
    before?.revision,
  );
  const write = useSentAs(draft, useWriteMapping(view.reference));
  const [risks, setRisks] = draft.field('risks');
  const [strengths, setStrengths] = draft.field('strengths');
  const [childView, setChildView] = draft.field('childView');
  const [isMissing, setIsMissing] = draft.field('isMissing');
  const [why, setWhy] = draft.field('why');
  const [tried, setTried] = useState(false);
  const seen = linesOf(risks).length + linesOf(strengths).length > 0;
  const heard = (isMissing ? why : childView).trim();
  return (
    <form
      className="card padded form"
      aria-label={t('mapping.ours')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (write.isPending || !seen || heard === '') return;
        const child = isMissing ? { childViewMissing: heard } : { childView: heard };
        const { revision } = draft;
        write.mutate(
          { risks: linesOf(risks), strengths: linesOf(strengths), ...child, revision },
          { onSuccess: onDone },
        );
      }}
    >
      <h2>{t('mapping.ours')}</h2>
      <WordsField
        label={t('mapping.risks')}
        hint={t('onePerLine')}
        rows={3}
        value={risks}
        onChange={setRisks}
        fault={tried && !seen ? t('mapping.needsLine') : undefined}
      />
      <WordsField
        label={t('mapping.strengths')}
        hint={t('onePerLine')}
        rows={3}
        value={strengths}
        onChange={setStrengths}
      />
      {isMissing ? (
        <WordsField
          label={t('mapping.missing')}
          rows={2}
          value={why}
          onChange={setWhy}
          fault={tried && heard === '' ? t('concern.required') : undefined}
        />
      ) : (
        <WordsField
          label={t('mapping.childView')}
          hint={t('concern.happened.childViewHint')}
          rows={2}
          value={childView}
          onChange={setChildView}
          fault={tried && heard === '' ? t('mapping.needsChild') : undefined}
        />
      )}
      <Check label={t('mapping.isMissing')} checked={isMissing} onChange={setIsMissing} />
      <WhoReads
        reference={view.reference}
        text="mapping"
        fields={[
          { field: 'risks', label: t('mapping.risks'), value: risks },
          { field: 'strengths', label: t('mapping.strengths'), value: strengths },
          isMissing
            ? { field: 'childViewMissing', label: t('mapping.missing'), value: why }
            : { field: 'childView', label: t('mapping.childView'), value: childView },
        ]}
      />
      <Refusal error={write.error} />
      <DraftLine draft={draft} />
      <FormEnd
        label={t('mapping.save')}
        busy={write.isPending}
        {...(before === undefined ? {} : { onClose: onDone })}
      />
    </form>
  );
}
