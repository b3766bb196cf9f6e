import { Link, useNavigate } from '@tanstack/react-router';
import { useId } from 'react';
import { useWords } from '../../words/words.js';
import { AGES, WHEN, WHOSE } from './choose.js';
import { readCasesSearch } from './search.js';
import type { CasesSearch } from './search.js';

/** Board or list, and which of the cases; all of it in the address, so that Back and links work. */
export function Filters({ search }: { search: CasesSearch }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/cases' });
  const choose = (change: Record<string, unknown>) =>
    void navigate({ search: (before) => readCasesSearch({ ...before, ...change }), resetScroll: false });
  const isList = search.view === 'list';
  return (
    <div className="tools">
      <div className="toggle" role="group" aria-label={t('cases.look')}>
        <Link
          to="/cases"
          search={(before) => readCasesSearch({ ...before, view: undefined })}
          className={isList ? '' : 'on'}
        >
          {t('cases.board')}
        </Link>
        <Link to="/cases" search={(before) => ({ ...before, view: 'list' })} className={isList ? 'on' : ''}>
          {t('cases.list')}
        </Link>
      </div>
      <Select
        label={t('cases.whose')}
        value={search.whose ?? 'all'}
        options={WHOSE.map((code) => ({ code, label: t(`cases.whoseOf.${code}`) }))}
        onChange={(whose) => choose({ whose })}
      />
      <Select
        label={t('cases.age')}
        value={search.age ?? 'all'}
        options={AGES.map((code) => ({ code, label: t(`cases.ageOf.${code}`) }))}
        onChange={(age) => choose({ age })}
      />
      <Select
        label={t('cases.next')}
        value={search.when ?? 'all'}
        options={WHEN.map((code) => ({ code, label: t(`cases.whenOf.${code}`) }))}
        onChange={(when) => choose({ when })}
      />
      {isList && (
        <Select
          label={t('cases.status')}
          value={search.closed === true ? 'closed' : 'open'}
          options={(['open', 'closed'] as const).map((code) => ({ code, label: t(`cases.statusOf.${code}`) }))}
          onChange={(status) => choose({ closed: status === 'closed' })}
        />
      )}
      {!isList && <p className="small soft push">{t('cases.moved')}</p>}
    </div>
  );
}

function Select({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: { code: string; label: string }[];
  onChange: (code: string) => void;
}) {
  const id = useId();
  return (
    <div>
      <label className="unseen" htmlFor={id}>
        {label}
      </label>
      <select className="input compact" id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
