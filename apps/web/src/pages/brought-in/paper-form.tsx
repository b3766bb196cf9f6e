import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useBringIn } from '../../api/commands.js';
import type { Me, ReferralChoices, Workflow } from '../../api/api-types.js';
import { CONCERNS } from '../../components/concern-words.js';
import { DayField } from '../../components/day-field.js';
import { Check, Chips, Choice, TextField, WordsField } from '../../components/fields.js';
import { dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { FormEnd } from '../../components/form-end.js';
import { Refusal } from '../case/dialogs/refusal.js';
import { emptyPaper, lacking, paperOf } from './paper.js';
import type { Paper } from './paper.js';
import { placesOf } from './places.js';
import { DraftLine } from '../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../components/draft/use-draft.js';

/** Of whom it is, what it is about, where it stands and since when. */
export function PaperForm({
  me,
  workflows,
  takes,
}: {
  me: Me;
  workflows: Workflow[];
  takes: ReferralChoices['takes'];
}) {
  const { t, titled } = useWords();
  const navigate = useNavigate();
  const draft = useDraft({ form: 'paper' }, emptyPaper);
  const bringIn = useSentAs(draft, useBringIn());
  const { values: paper, set } = draft;
  const [tried, setTried] = useState(false);
  const today = dayOf(me.now);
  const places = placesOf(workflows);
  const place = places.find(({ key }) => key === paper.place);
  const faults = tried ? lacking(paper, today) : [];
  const needed = (field: keyof Paper) => (faults.includes(field) ? t('concern.required') : undefined);
  if (places.length === 0) return <p className="card padded soft">{t('paper.nothing')}</p>;
  return (
    <form
      noValidate
      className="card padded form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        const body = place === undefined ? undefined : paperOf(paper, place, today);
        if (bringIn.isPending || body === undefined) return;
        bringIn.mutate(body, {
          onSuccess: ({ reference }) =>
            void navigate({ to: '/cases/$reference', params: { reference }, ignoreBlocker: true }),
        });
      }}
    >
      <div className="pair">
        {(['givenName', 'familyName'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`concern.who.${field}`)}
            autoComplete="off"
            value={paper[field]}
            onChange={(name) => set({ [field]: name })}
            fault={needed(field)}
          />
        ))}
        <DayField
          label={t('concern.who.birthDate')}
          value={paper.birthDate}
          onChange={(birthDate) => set({ birthDate })}
          earliest={takes.bornFrom}
          latest={today}
          around={`${Number(today.slice(0, 4)) - 14}-01-01`}
          fault={faults.includes('birthDate') ? t('concern.birthWrong') : undefined}
        />
        <TextField
          label={t('case.guardians')}
          hint={t('paper.guardiansHint')}
          optional
          autoComplete="off"
          value={paper.guardians}
          onChange={(guardians) => set({ guardians })}
        />
      </div>
      <Check
        label={t('concern.who.protected')}
        checked={paper.protectedIdentity}
        onChange={(protectedIdentity) => set({ protectedIdentity })}
      />
      <WordsField
        label={t('concern.happened.facts')}
        hint={t('paper.factsHint')}
        rows={3}
        value={paper.facts}
        onChange={(facts) => set({ facts })}
        fault={needed('facts')}
      />
      <Chips
        legend={t('concern.happened.concerns')}
        options={CONCERNS.map((code) => ({ code, label: t(`concern.codes.${code}`) }))}
        values={paper.concerns}
        onChange={(concerns) => set({ concerns })}
        fault={faults.includes('concerns') ? t('concern.happened.concernsHint') : undefined}
      />
      <Choice
        legend={t('paper.stage')}
        columns={2}
        options={places.map(({ key, stageTitle, workflowTitle }) => ({
          code: key,
          label: titled(stageTitle),
          about: titled(workflowTitle),
        }))}
        value={paper.place}
        onChange={(chosen) => set({ place: chosen })}
        fault={faults.includes('place') ? t('concern.chooseOne') : undefined}
      />
      <div className="pair">
        <DayField
          label={t('paper.entered')}
          value={paper.entered}
          onChange={(entered) => set({ entered })}
          earliest={takes.receivedFrom}
          latest={today}
          around={today}
          fault={faults.includes('entered') ? t('paper.needsEntered') : undefined}
        />
        {place?.asksReceived !== false && (
          <DayField
            label={t('paper.received')}
            hint={t('paper.receivedHint')}
            optional
            value={paper.received}
            onChange={(received) => set({ received })}
            earliest={takes.receivedFrom}
            latest={paper.entered ?? today}
            around={paper.entered ?? today}
            fault={faults.includes('received') ? t('paper.needsReceived') : undefined}
          />
        )}
      </div>
      <Refusal error={bringIn.error} />
      <DraftLine draft={draft} />
      <FormEnd label={t('paper.save')} busy={bringIn.isPending} />
    </form>
  );
}
