import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { Agency } from '../../api/api-types.js';
import type { components } from '../../api/schema.js';
import { DayField } from '../../components/day-field.js';
import { Field } from '../../components/fields.js';
import { useWords } from '../../words/words.js';

export interface AgreementDraft {
  /** Tells the rows of the form apart while some are taken away. */
  id: string;
  what: string;
  who: string;
  by: string | null;
  /** Whose line of the plan it becomes; null where it stays with the talk. */
  holder: string | null;
  /** Of somebody without an account: who they are to the young person. */
  role: string;
}

export const emptyAgreement = (): AgreementDraft => ({
  id: crypto.randomUUID(),
  what: '',
  who: '',
  by: null,
  holder: null,
  role: '',
});

const isEmpty = ({ what, who, by }: AgreementDraft): boolean => what.trim() === '' && who.trim() === '' && by === null;

/** What stands in the rows by now, half done ones too, a line each. */
export const writtenIn = (rows: AgreementDraft[]): string =>
  rows
    .map(({ what, who, by }) => [what.trim(), who.trim(), by].filter(Boolean).join(', '))
    .filter((line) => line !== '')
    .join('\n');

type Agreed = NonNullable<components['schemas']['TalkOutcome']['agreements']>;

/** Whether it is promised by somebody whom an agency reaches, and not by the agency itself. */
const isPersons = ({ who, holder }: AgreementDraft, holders: Agency[]): boolean =>
  holder !== null && holders.find(({ id }) => id === holder)?.name !== who.trim();

/** The rows that say who does what by when, and those that are followed up in the plan. */
export const agreed = (rows: AgreementDraft[], holders: Agency[]): Agreed =>
  rows.flatMap((row) => {
    const [what, who, role] = [row.what.trim(), row.who.trim(), row.role.trim()];
    const lacksRole = isPersons(row, holders) && role === '';
    if (what === '' || who === '' || row.by === null || lacksRole) return [];
    const followed = row.holder === null ? {} : { holder: row.holder, ...(isPersons(row, holders) && { role }) };
    return [{ what, who, by: row.by, ...followed }];
  });

/** Whether every row that was begun says all of it; one that was not does not count. */
export const allAgreed = (rows: AgreementDraft[], holders: Agency[]): boolean =>
  agreed(rows, holders).length === rows.filter((row) => !isEmpty(row)).length;

/** Who does what by when, a row each; people without an account are named as they are. */
export function Agreements({
  rows,
  people,
  holders,
  faultAt,
  today,
  tried,
  onChange,
}: {
  rows: AgreementDraft[];
  people: string[];
  /** Whose lines of the plan may be written here; none where the case has no plan, or it is not the writer's. */
  holders: Agency[];
  /** What the api says of a row. */
  faultAt: (field: string) => string | undefined;
  today: string;
  tried: boolean;
  onChange: (rows: AgreementDraft[]) => void;
}) {
  const { t } = useWords();
  const list = useId();
  const set = (changed: AgreementDraft) => onChange(rows.map((row) => (row.id === changed.id ? changed : row)));
  return (
    <fieldset>
      <legend className="label">{t('talk.agreements')}</legend>
      <p className="hint">{t('talk.shared')}</p>
      <datalist id={list}>
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {rows.map((row, index) => {
        const lacking = tried && !isEmpty(row);
        const needed = (text: string) => (lacking && text.trim() === '' ? t('concern.required') : undefined);
        return (
          <div className="agreement" key={row.id}>
            <Field label={t('talk.what')} quiet={index > 0} fault={needed(row.what)}>
              {(wiring) => (
                <input
                  {...wiring}
                  className="input serif"
                  value={row.what}
                  onChange={(event) => set({ ...row, what: event.target.value })}
                />
              )}
            </Field>
            <Field label={t('talk.whoDoes')} quiet={index > 0} fault={needed(row.who)}>
              {(wiring) => (
                <input
                  {...wiring}
                  className="input"
                  list={list}
                  value={row.who}
                  onChange={(event) => set({ ...row, who: event.target.value })}
                />
              )}
            </Field>
            <DayField
              label={t('talk.byWhen')}
              quiet={index > 0}
              value={row.by}
              onChange={(by) => set({ ...row, by })}
              earliest={today}
              around={today}
              onClosedDay="said"
              fault={lacking && row.by === null ? t('day-field.wrong') : undefined}
            />
            <button
              type="button"
              className="button quiet icon-only"
              aria-label={t('talk.removeRow')}
              onClick={() => onChange(rows.filter(({ id }) => id !== row.id))}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </button>
            {holders.length > 0 && (
              <FollowedUp row={row} index={index} holders={holders} lacking={lacking} fault={faultAt} onChange={set} />
            )}
          </div>
        );
      })}
      <button type="button" className="button quiet compact" onClick={() => onChange([...rows, emptyAgreement()])}>
        <IconPlus size={16} stroke={1.75} aria-hidden="true" />
        {t('talk.addRow')}
      </button>
    </fieldset>
  );
}

/** In the plan it is somebody's to do, and they are reminded; else it stands in the talk alone. */
function FollowedUp({
  row,
  index,
  holders,
  lacking,
  fault,
  onChange,
}: {
  row: AgreementDraft;
  index: number;
  holders: Agency[];
  lacking: boolean;
  fault: (field: string) => string | undefined;
  onChange: (row: AgreementDraft) => void;
}) {
  const { t } = useWords();
  return (
    <div className="followed-up">
      <Field label={t('talk.followedUp')} fault={fault(`agreements/${index}/holder`)}>
        {(wiring) => (
          <select
            {...wiring}
            className="input"
            value={row.holder ?? ''}
            onChange={(event) => onChange({ ...row, holder: event.target.value === '' ? null : event.target.value })}
          >
            <option value="">{t('talk.notFollowedUp')}</option>
            {holders.map(({ id, name }) => (
              <option key={id} value={id}>
                {t('talk.followedUpBy', { agency: name })}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isPersons(row, holders) && (
        <Field
          label={t('talk.role')}
          hint={t('plan.roleHint')}
          fault={lacking && row.role.trim() === '' ? t('concern.required') : undefined}
        >
          {(wiring) => (
            <input
              {...wiring}
              className="input"
              value={row.role}
              onChange={(event) => onChange({ ...row, role: event.target.value })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
