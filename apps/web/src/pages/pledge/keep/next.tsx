import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { pledgeQuery, useCarryOver } from '../../../api/pledges.js';
import type { PledgeView } from '../../../api/api-types.js';
import { DayField } from '../../../components/day-field.js';
import { FailureNote, useFaultsAt } from '../../../components/failure.js';
import { Check, TextField } from '../../../components/fields.js';
import { Loaded } from '../../../components/loaded.js';
import { NoAccess } from '../../../components/no-access.js';
import { usePageTitle } from '../../../components/page-title.js';
import { TopLine } from '../../../components/top-line.js';
import { useWords } from '../../../words/words.js';
import { FormEnd } from '../../../components/form-end.js';
import { periodAfter, periodWords } from '../period.js';
import { Nobody } from '../records/form.js';
import './keep.css';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** A pledge copied to the period after it: its parties, unsigned, and the commitments that go on. */
export function NextPeriod() {
  const { t, language } = useWords();
  const { id } = useParams({ from: '/inside/pledges/$id/next' });
  const pledge = useQuery(pledgeQuery(id));
  usePageTitle(t('pledge.carryOver'));
  return (
    <Loaded query={pledge}>
      {(view) =>
        view.mayKeep ? (
          <div className="keep">
            <TopLine>
              <Link to="/pledges">{t('pledges.title')}</Link>
              <Link to="/pledges/$id" params={{ id }}>
                {periodWords(view, language)}
              </Link>
              <span>{t('pledge.carryOver')}</span>
            </TopLine>
            <h1>{t('pledge.carryOver')}</h1>
            <p className="words soft">{t('pledge.carryOverAbout')}</p>
            <NextForm view={view} />
          </div>
        ) : (
          <NoAccess />
        )
      }
    </Loaded>
  );
}

function NextForm({ view }: { view: PledgeView }) {
  const { t, capital } = useWords();
  const navigate = useNavigate();
  const after = periodAfter(view);
  const draft = useDraft<{ title: string; from: string | null; to: string | null; left: string[] }>(
    { form: 'pledge-period', about: view.id },
    { title: view.title, from: after.from, to: after.to, left: [] },
  );
  const carry = useSentAs(draft, useCarryOver(view.id));
  const faultAt = useFaultsAt(carry.error);
  const [title, setTitle] = draft.field('title');
  const [from, setFrom] = draft.field('from');
  const [to, setTo] = draft.field('to');
  const [left, setLeft] = draft.field('left');
  const [tried, setTried] = useState(false);
  const [confirmed, setConfirmed] = useState(false);
  const earliest = after.from === null ? {} : { earliest: after.from };
  const needed = (value: string | null) => (tried && !value ? t('concern.required') : undefined);
  const show = (id: string) => void navigate({ to: '/pledges/$id', params: { id } });
  return (
    <form
      noValidate
      className="card padded form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (carry.isPending) return;
        carry.reset();
        if (from === null || to === null || title.trim() === '') return;
        const commitments = view.commitments.flatMap(({ id }) => (left.includes(id) ? [] : [id]));
        carry.mutate(
          { title, from, to, commitments, ...(confirmed ? { confirmed } : {}) },
          { onSuccess: ({ id }) => show(id) },
        );
      }}
    >
      <TextField
        label={t('pledge.nextTitle')}
        value={title}
        onChange={setTitle}
        fault={needed(title) ?? faultAt('title')}
      />
      <div className="pair">
        <DayField
          label={t('records.fields.pledge/from')}
          value={from}
          onChange={setFrom}
          {...earliest}
          fault={needed(from) ?? faultAt('from')}
        />
        <DayField
          label={t('records.fields.pledge/to')}
          value={to}
          onChange={setTo}
          {...earliest}
          fault={needed(to) ?? faultAt('to')}
        />
      </div>
      <fieldset className="stack">
        <legend className="label">{t('pledge.carryOverWhich')}</legend>
        {view.commitments.map(({ id, text }) => (
          <Check
            key={id}
            label={capital(text)}
            checked={!left.includes(id)}
            onChange={(goes) => setLeft(goes ? left.filter((each) => each !== id) : [...left, id])}
          />
        ))}
      </fieldset>
      <Nobody error={carry.error} confirmed={confirmed} onChange={setConfirmed} />
      <FailureNote error={carry.error} kept atFields={['title', 'from', 'to']} />
      <DraftLine draft={draft} />
      <FormEnd label={t('pledge.carryOverSave')} busy={carry.isPending} onClose={() => show(view.id)} />
    </form>
  );
}
