import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useCorrectYoungPerson } from '../../../api/mutations.js';
import type { CaseView, YoungPersonRecord } from '../../../api/api-types.js';
import { DayField } from '../../../components/day-field.js';
import { useFaultsAt } from '../../../components/failure.js';
import { Check, Choice, TextField } from '../../../components/fields.js';
import { FormEnd } from '../../../components/form-end.js';
import { markOf } from '../../../components/may-not-know.js';
import { MayNotKnowFields } from '../../../components/may-not-know-fields.js';
import { filledIn } from '../../../components/person-details.js';
import type { PersonDetails } from '../../../components/person-details.js';
import { PersonDetailFields } from '../../../components/person-detail-fields.js';
import { dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { emptyGuardian, isNameless } from '../../new-concern/guardian-draft.js';
import type { GuardianDraft } from '../../new-concern/guardian-draft.js';
import { Refusal } from '../dialogs/refusal.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** As many as a referral takes. */
const MOST_GUARDIANS = 4;

const SOURCES = ['population-register', 'court', 'told'] as const;
type CustodySource = (typeof SOURCES)[number];

/** Corrects one's own agency's record: what was wrong, or became known later. */
export function CorrectionForm({
  view,
  record,
  onDone,
}: {
  view: CaseView;
  record: YoungPersonRecord;
  onDone: () => void;
}) {
  const { t } = useWords();
  const draft = useDraft({ form: 'correction', reference: view.reference }, correctionOf(record), record.revision);
  const correct = useSentAs(draft, useCorrectYoungPerson(view.reference));
  const faultAt = useFaultsAt(correct.error);
  const [names, setNames] = draft.field('names');
  const [birthDate, setBirthDate] = draft.field('birthDate');
  const [details, setDetails] = draft.field('details');
  const [guardians, setGuardians] = draft.field('guardians');
  const [source, setSource] = draft.field('source');
  const [marksProtected, setMarksProtected] = draft.field('marksProtected');
  const [tried, setTried] = useState(false);
  const isWhole = [names.givenName, names.familyName].every((name) => name.trim() !== '') && birthDate !== null;
  const fields = ['number', 'birthDate', 'address', 'phone', 'email', 'school', 'schoolClass', 'custodySource'];
  return (
    <form
      className="card padded form"
      aria-label={t('person.correctTitle')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (correct.isPending || !isWhole || guardians.some(isNameless)) return;
        const body = {
          givenName: names.givenName.trim(),
          familyName: names.familyName.trim(),
          birthDate,
          ...filledIn(details),
          ...(marksProtected ? { protectedIdentity: true } : {}),
          ...(source === null ? {} : { custodySource: source }),
          guardians: guardians
            .filter(({ name }) => name.trim() !== '')
            .map(({ id, name, phone, email, address, ...marked }) => ({
              id,
              name: name.trim(),
              ...filledIn({ phone, email, address }),
              ...markOf(marked),
            })),
          revision: draft.revision,
        };
        correct.mutate(body, { onSuccess: onDone });
      }}
    >
      <h2>{t('person.correctTitle')}</h2>
      <p className="hint">{t('person.correctAbout')}</p>
      <div className="pair">
        {(['givenName', 'familyName'] as const).map((field) => (
          <TextField
            key={field}
            label={t(`concern.who.${field}`)}
            autoComplete="off"
            value={names[field]}
            onChange={(name) => setNames({ ...names, [field]: name })}
            fault={tried && names[field].trim() === '' ? t('concern.required') : undefined}
          />
        ))}
      </div>
      <div className="pair">
        <DayField
          label={t('concern.who.birthDate')}
          hint={t('concern.who.birthHint')}
          value={birthDate}
          onChange={setBirthDate}
          latest={dayOf(view.now)}
          around={record.birthDate}
          fault={faultAt('birthDate') ?? (tried && birthDate === null ? t('concern.birthWrong') : undefined)}
        />
      </div>
      <PersonDetailFields
        details={details}
        onChange={(change) => setDetails({ ...details, ...change })}
        faultAt={faultAt}
      />
      {record.protectedIdentity ? (
        <p className="hint">{t('person.isProtected')}</p>
      ) : (
        <Check
          label={t('concern.who.protected')}
          about={t('person.markProtectedAbout')}
          checked={marksProtected}
          onChange={setMarksProtected}
        />
      )}
      <div role="status">{marksProtected && <p className="note soon">{t('person.markProtected')}</p>}</div>
      {guardians.map((guardian, index) => (
        <fieldset className="form" key={guardian.id}>
          <legend className="label">{t('person.guardian', { number: index + 1 })}</legend>
          <div className="pair">
            {(['name', 'phone', 'email', 'address'] as const).map((field) => (
              <TextField
                key={field}
                label={t(`person.${field}`)}
                autoComplete="off"
                optional={field !== 'name'}
                value={guardian[field]}
                onChange={(text) =>
                  setGuardians(guardians.map((each) => (each.id === guardian.id ? { ...each, [field]: text } : each)))
                }
                fault={field === 'name' && tried && isNameless(guardian) ? t('concern.required') : undefined}
              />
            ))}
          </div>
          <div>
            <button
              type="button"
              className="button quiet compact"
              onClick={() => {
                setGuardians(guardians.filter(({ id }) => id !== guardian.id));
              }}
            >
              <IconX size={16} stroke={1.75} aria-hidden="true" />
              {t('person.removeGuardian')}
            </button>
          </div>
          <MayNotKnowFields
            marked={guardian}
            fault={faultAt(`guardians/${index}/whyMayNotKnow`)}
            onChange={(change) =>
              setGuardians(guardians.map((each) => (each.id === guardian.id ? { ...each, ...change } : each)))
            }
          />
        </fieldset>
      ))}
      {guardians.length < MOST_GUARDIANS && (
        <button
          type="button"
          className="button quiet compact"
          onClick={() => setGuardians([...guardians, emptyGuardian()])}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden="true" />
          {t('person.addGuardian')}
        </button>
      )}
      {isCustodyChanged(record, guardians) && (
        <>
          <Choice
            legend={t('person.custodySource')}
            columns={3}
            options={SOURCES.map((code) => ({ code, label: t(`person.custodySources.${code}`) }))}
            value={source}
            onChange={setSource}
            fault={faultAt('custodySource')}
          />
          <p className="hint">{t('person.custodyAbout')}</p>
        </>
      )}
      <Refusal error={correct.error} atFields={fields} />
      <DraftLine draft={draft} />
      <FormEnd label={t('person.save')} busy={correct.isPending} onClose={onDone} />
    </form>
  );
}

interface Correction {
  names: { givenName: string; familyName: string };
  birthDate: string | null;
  details: PersonDetails;
  guardians: GuardianDraft[];
  source: CustodySource | null;
  marksProtected: boolean;
}

const correctionOf = (record: YoungPersonRecord): Correction => ({
  names: { givenName: record.givenName, familyName: record.familyName },
  birthDate: record.birthDate,
  details: {
    number: record.number ?? '',
    address: record.address ?? '',
    phone: record.phone ?? '',
    email: record.email ?? '',
    school: record.school ?? '',
    schoolClass: record.schoolClass ?? '',
  },
  guardians: record.guardians.map(draftOf),
  source: null,
  marksProtected: false,
});

/** Whether somebody came among the guardians that were known of, or went. */
function isCustodyChanged({ guardians }: YoungPersonRecord, now: GuardianDraft[]): boolean {
  const named = now.filter(({ name }) => name.trim() !== '').map(({ id }) => id);
  const before = guardians.map(({ id }) => id);
  return before.length > 0 && (named.length !== before.length || named.some((id) => !before.includes(id)));
}

const draftOf = (guardian: YoungPersonRecord['guardians'][number]): GuardianDraft => ({
  id: guardian.id,
  name: guardian.name,
  phone: guardian.phone ?? '',
  email: guardian.email ?? '',
  address: guardian.address ?? '',
  mayNotKnow: guardian.mayNotKnow,
  whyMayNotKnow: guardian.whyMayNotKnow ?? '',
});
