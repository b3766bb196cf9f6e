import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import type { CaseView, CommitmentView, PlanView } from '../../../api/api-types.js';
import { AgencyMark } from '../../../components/agency.js';
import { useOpenBegun } from '../../../components/draft/use-draft.js';
import { DueStatus, Status } from '../../../components/status.js';
import { dateWords } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { AnswerLine } from './answer-line.js';
import { CommitmentForm } from './commitment-form.js';
import { OutcomeDialog } from './outcome-dialog.js';

/** Who does what by when, a row each, and how it went. */
export function Commitments({ view, plan }: { view: CaseView; plan: PlanView }) {
  const { t } = useWords();
  const [adding, setAdding] = useState(false);
  useOpenBegun({ form: 'commitment', reference: view.reference }, () => setAdding(true));
  const { open } = useSearch({ from: '/inside/cases/$reference' });
  const navigate = useNavigate({ from: '/cases/$reference' });
  const tell = (thing: string | null) =>
    void navigate({ search: { tab: 'plan', ...(thing === null ? {} : { open: thing }) }, resetScroll: false });
  const isOpen = view.status === 'open';
  const mayTell = (line: CommitmentView): boolean =>
    line.mine && (line.status === 'open' || line.status === 'offered') && isOpen;
  const telling = plan.commitments.find((line) => line.thing === open && mayTell(line));
  const mayAdd = isOpen && plan.holders.length > 0;
  return (
    <section className="card">
      <div className="card-head">
        <h2>{t('plan.commitments')}</h2>
        {mayAdd && !adding && (
          <button type="button" className="button compact push" onClick={() => setAdding(true)}>
            <IconPlus size={16} stroke={1.75} aria-hidden="true" />
            {t('plan.add')}
          </button>
        )}
      </div>
      {plan.commitments.length === 0 && !adding && <p className="padded soft small">{t('plan.none')}</p>}
      <ul>
        {plan.commitments.map((line) => (
          <Row
            key={line.id}
            line={line}
            now={view.now}
            answer={
              line.answers && isOpen ? (
                <AnswerLine view={view} plan={plan} line={line} begun={line.thing === open} />
              ) : null
            }
            {...(mayTell(line) ? { onTell: () => tell(line.thing) } : {})}
          />
        ))}
      </ul>
      {adding && <CommitmentForm view={view} plan={plan} onDone={() => setAdding(false)} />}
      {telling !== undefined && <OutcomeDialog view={view} line={telling} onClose={() => tell(null)} />}
    </section>
  );
}

function Row({
  line,
  now,
  answer,
  onTell,
}: {
  line: CommitmentView;
  now: string;
  answer: ReactNode;
  onTell?: () => void;
}) {
  const { t, language, inline, listed } = useWords();
  const tell = t(line.status === 'offered' ? 'plan.takeBack' : 'plan.tell');
  const who =
    line.person === null
      ? line.holder.name
      : t('plan.through', { name: line.person.name, role: line.person.role, agency: line.holder.name });
  return (
    <li className="left">
      <AgencyMark kind={line.holder.kind} />
      <div>
        <div className="words pre">{line.what}</div>
        <div className="small soft">{t('case.by', { who, date: dateWords(line.due, language, now) })}</div>
        {line.answerBy !== null && (
          <div className="small">
            {t('plan.answerBy', { who: line.holder.name, date: dateWords(line.answerBy, language, now) })}
          </div>
        )}
        {line.doers !== null && line.status === 'open' && (
          <div className="small">{t('plan.toldBy', { who: listed(line.doers.map((role) => inline(role))) })}</div>
        )}
        {line.comment !== null && <div className="small pre">{line.comment}</div>}
      </div>
      <LineStatus line={line} now={now} />
      {onTell && (
        <button
          type="button"
          className="button compact"
          aria-label={t('case.rowAction', { action: tell, title: line.what })}
          onClick={onTell}
        >
          {tell}
        </button>
      )}
      {answer}
    </li>
  );
}

function LineStatus({ line: { status, said, due, answerBy, late }, now }: { line: CommitmentView; now: string }) {
  const { t, titled } = useWords();
  switch (status) {
    case 'kept':
      return <Status tone="ok">{t('plan.kept')}</Status>;
    case 'dropped':
      return <Status tone="wait">{t('plan.dropped')}</Status>;
    case 'declined':
    case 'withdrawn':
      return <Status tone="wait">{said === null ? '' : titled(said)}</Status>;
    case 'offered':
      return late ? (
        <DueStatus due={answerBy ?? due} now={now} late />
      ) : (
        <Status tone="wait">{t('plan.offered')}</Status>
      );
    case 'open':
      return <DueStatus due={due} now={now} late={late} />;
    case null:
      return <span />;
  }
}
