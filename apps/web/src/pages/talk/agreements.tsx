import { IconPlus, IconX } from '@tabler/icons-react';
import { useId } from 'react';
import type { TalkView } from '../../api/api-types.js';
import { DayField } from '../../components/day-field.js';
import { Field } from '../../components/fields.js';
import { useWords } from '../../words/words.js';

export interface AgreementDraft {
  /** Tells the rows of the form apart while some are taken away. */
  id: string;
  what: string;
  who: string;
  by: string | null;
}

export const emptyAgreement = (): AgreementDraft => ({ id: crypto.randomUUID(), what: '', who: '', by: null });

const isEmpty = ({ what, who, by }: AgreementDraft): boolean => what.trim() === '' && who.trim() === '' && by === null;

/** The rows that say who does what by when. */
export const agreed = (rows: AgreementDraft[]): TalkView['agreements'] =>
  rows.flatMap(({ what, who, by }) =>
    what.trim() === '' || who.trim() === '' || by === null ? [] : [{ what: what.trim(), who: who.trim(), by }],
  );

/** Whether every row that was begun says all three; one that was not does not count. */
export const allAgreed = (rows: AgreementDraft[]): boolean =>
  agreed(rows).length === rows.filter((row) => !isEmpty(row)).length;

/** Who does what by when, a row each; people without an account are named as they are. */
export function Agreements({
  rows,
  people,
  today,
  tried,
  onChange,
}: {
  rows: AgreementDraft[];
  people: string[];
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
