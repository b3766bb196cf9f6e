import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AuditFilter } from '../../api/queries.js';
import { DayField } from '../../components/day-field.js';
import { Field } from '../../components/fields.js';
import { useWords } from '../../words/words.js';
import { readAuditSearch, typedReference } from './search.js';

const OUTCOMES = ['all', 'answered', 'refused'] as const;

/** Which rows are shown, all of it in the address. A person is chosen in a row. */
export function Filters({ filter, person }: { filter: AuditFilter; person: string | undefined }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/audit' });
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: readAuditSearch({ ...filter, ...change }), resetScroll: false });
  const [reference, setReference] = useState(filter.reference ?? '');
  const [tried, setTried] = useState(false);
  const typed = typedReference(reference);
  const wrong = tried && reference.trim() !== '' && typed === undefined;
  return (
    <form
      noValidate
      className="filters"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (typed !== undefined || reference.trim() === '') choose({ reference: typed });
      }}
    >
      <DayField label={t('audit.day')} value={filter.day ?? null} onChange={(day) => choose({ day })} />
      <Field label={t('audit.reference')} fault={wrong ? t('audit.wrongReference') : undefined}>
        {(wiring) => (
          <input
            {...wiring}
            className="input"
            autoComplete="off"
            value={reference}
            onChange={({ target }) => setReference(target.value)}
          />
        )}
      </Field>
      <Field label={t('audit.outcome')}>
        {(wiring) => (
          <select
            {...wiring}
            className="input"
            value={filter.outcome ?? 'all'}
            onChange={({ target }) => choose({ outcome: target.value })}
          >
            {OUTCOMES.map((each) => (
              <option key={each} value={each}>
                {t(`audit.outcomeOf.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className="row">
        <button type="submit" className="button">
          {t('audit.show')}
        </button>
        <Link className="button" to="/audit" search={{}} onClick={() => setReference('')}>
          {t('audit.clear')}
        </Link>
      </div>
      {person !== undefined && (
        <p className="small">
          {t('audit.person')}: <b>{person}</b>
        </p>
      )}
    </form>
  );
}
