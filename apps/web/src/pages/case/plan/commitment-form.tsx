import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { meQuery } from '../../../api/queries.js';
import { useAddCommitment } from '../../../api/mutations.js';
import type { CaseView, PlanView } from '../../../api/api-types.js';
import { AgencyName } from '../../../components/agency.js';
import { DayField } from '../../../components/day-field.js';
import { Choice, TextField, WordsField } from '../../../components/fields.js';
import { useFaultsAt } from '../../../components/failure.js';
import { addDays, dateWords, dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from '../dialogs/refusal.js';
import { WhoReads } from '../text-readers.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** A new line: what, by whom and by when. Somebody without an account is reached through an agency. */
export function CommitmentForm({ view, plan, onDone }: { view: CaseView; plan: PlanView; onDone: () => void }) {
  const { t, language } = useWords();
  const me = useQuery(meQuery);
  const draft = useDraft<{
    what: string;
    due: string | null;
    by: 'agency' | 'person';
    holder: string | null;
    name: string;
    role: string;
  }>(
    { form: 'commitment', reference: view.reference },
    { what: '', due: null, by: 'agency', holder: null, name: '', role: '' },
  );
  const add = useSentAs(draft, useAddCommitment(view.reference));
  const faultAt = useFaultsAt(add.error);
  const [what, setWhat] = draft.field('what');
  const [due, setDue] = draft.field('due');
  const [by, setBy] = draft.field('by');
  const [holder, setHolder] = draft.field('holder');
  const [name, setName] = draft.field('name');
  const [role, setRole] = draft.field('role');
  const [tried, setTried] = useState(false);
  if (me.data === undefined) return null;

  const own = me.data.agency;
  const agencies = plan.holders;
  const chosen = agencies.length === 1 ? own.id : holder;
  // Without reasons to decline the workflow offers nothing.
  const asked =
    chosen === own.id || plan.declineReasons.length === 0 ? undefined : agencies.find(({ id }) => id === chosen);
  const today = dayOf(view.now);
  const needed = (text: string) => (tried && text.trim() === '' ? t('concern.required') : undefined);
  const named = by === 'agency' || (name.trim() !== '' && role.trim() !== '');
  return (
    <form
      className="padded form added"
      aria-label={t('plan.add')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (add.isPending) return;
        add.reset();
        if (what.trim() === '' || due === null || due < today || chosen === null || !named) return;
        const whose =
          by === 'agency' ? { agency: chosen } : { person: { name: name.trim(), role: role.trim(), contact: chosen } };
        add.mutate({ what: what.trim(), due, ...whose }, { onSuccess: onDone });
      }}
    >
      <WordsField label={t('plan.what')} value={what} onChange={setWhat} fault={needed(what)} />
      <Choice
        legend={t('plan.who')}
        columns={2}
        options={[
          {
            code: 'agency',
            label: t('plan.byAgency'),
            // Of several, each is a choice of its own below.
            ...(agencies.length === 1 && { about: own.name }),
          },
          { code: 'person', label: t('plan.byPerson'), about: t('plan.byPersonAbout') },
        ]}
        value={by}
        onChange={setBy}
      />
      {by === 'person' && (
        <div className="pair">
          <TextField label={t('plan.name')} autoComplete="off" value={name} onChange={setName} fault={needed(name)} />
          <TextField
            label={t('plan.role')}
            hint={t('plan.roleHint')}
            autoComplete="off"
            value={role}
            onChange={setRole}
            fault={needed(role)}
          />
        </div>
      )}
      {agencies.length > 1 && (
        <Choice
          legend={t(by === 'agency' ? 'plan.which' : 'plan.contact')}
          columns={2}
          options={agencies.map((agency) => ({
            code: agency.id,
            label: <AgencyName agency={agency}>{agency.name}</AgencyName>,
          }))}
          value={chosen}
          onChange={setHolder}
          fault={tried && chosen === null ? t('concern.chooseOne') : undefined}
        />
      )}
      <DayField
        label={t('plan.due')}
        hint={t(by === 'agency' ? 'plan.dueHint' : 'plan.dueHintContact')}
        value={due}
        onChange={setDue}
        earliest={today}
        around={addDays(today, 14)}
        onClosedDay="said"
        fault={tried && (due === null || due < today) ? t('plan.needsDue') : faultAt('due')}
      />
      <WhoReads
        reference={view.reference}
        text="commitment"
        agency={chosen ?? own.id}
        fields={[
          { field: 'what', label: t('plan.what'), value: what },
          ...(by === 'person'
            ? [
                {
                  field: 'person' as const,
                  label: t('plan.byPerson'),
                  value: [name.trim(), role.trim()].filter(Boolean).join(', '),
                },
              ]
            : []),
          { field: 'due', label: t('plan.due'), value: due === null ? '' : dateWords(due, language, view.now) },
        ]}
      />
      {asked !== undefined && <p className="small">{t('plan.offerNote', { who: asked.name })}</p>}
      <Refusal error={add.error} atFields={['due']} />
      <DraftLine draft={draft} />
      <FormEnd label={t('plan.save')} busy={add.isPending} onClose={onDone} />
    </form>
  );
}
