import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { IconArrowRight, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Trans } from 'react-i18next';
import { handoffQuery, inboxQuery } from '../../api/queries.js';
import type { Answered } from '../../api/queries.js';
import type { HandoffView } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { Loaded } from '../../components/loaded.js';
import { usePageTitle } from '../../components/page-title.js';
import { DueStatus } from '../../components/status.js';
import { TopLine } from '../../components/top-line.js';
import { PersonName, Reference } from '../../components/young-person.js';
import { dateWords, dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Answer } from './answer.js';
import './handoff.css';
import { Withdraw } from './withdraw.js';

export function Handoff() {
  const { t } = useWords();
  const { handoff: id } = useParams({ from: '/inside/handoffs/$handoff' });
  const query = useQuery(handoffQuery(id));
  const [overtaken, setOvertaken] = useState(false);
  // The case's time, wherever the offer is read; the inbox is on hand, the shell counts from it.
  const inbox = useQuery(inboxQuery);
  const reference = query.data?.reference ?? null;
  usePageTitle(reference === null ? '' : t('handoff.title', { reference }));
  return (
    <div className="handoff">
      <TopLine>
        <Link to="/">{t('nav.myDay')}</Link>
        <span>{t('word.handoff')}</span>
      </TopLine>
      <Loaded query={query}>
        {(offer) =>
          'answered' in offer ? (
            <Done offer={offer} overtaken={overtaken} />
          ) : (
            <TwoPanes view={offer} now={inbox.data?.now ?? offer.offered} onOvertaken={() => setOvertaken(true)} />
          )
        }
      </Loaded>
    </div>
  );
}

function TwoPanes({ view, now, onOvertaken }: { view: HandoffView; now: string; onOvertaken: () => void }) {
  return (
    <article className="panes" aria-labelledby="handoff-heading">
      <Offer view={view} now={now} />
      <div className="answer-pane">
        <Part view={view} onOvertaken={onOvertaken} />
      </div>
    </article>
  );
}

/** Right: the answer, of those who may give it; the others are told who does. */
function Part({ view, onOvertaken }: { view: HandoffView; onOvertaken: () => void }) {
  if (view.acceptance !== null) return <Answer view={view} onOvertaken={onOvertaken} />;
  if (view.mayWithdraw) return <Withdraw view={view} onOvertaken={onOvertaken} />;
  return <Told view={view} />;
}

/** Left: what, why, on which ground, what will and will not be seen, and the clock. */
function Offer({ view, now }: { view: HandoffView; now: string }) {
  const { t, language, titled, listed } = useWords();
  const fields = (kinds: HandoffView['shares']) =>
    kinds.length === 0 ? t('handoff.nothing') : listed(kinds.map((kind) => t(`fields.${kind}`)));
  const reader = view.mine === 'receiver';
  return (
    <div className="offer-pane">
      <div className="from-to">
        <AgencyName agency={view.sender}>{view.sender.name}</AgencyName>
        <IconArrowRight size={16} stroke={1.75} aria-label={t('to')} />
        <AgencyName agency={view.receiver}>{view.receiver.name}</AgencyName>
        <span className="push soft">
          <Reference>{view.reference}</Reference>
        </span>
      </div>
      <h1 id="handoff-heading">
        {titled(view.title)}:{' '}
        {view.whom === null ? (
          <PersonName person={view.youngPerson} />
        ) : (
          t('concern.check.born', {
            name: `${view.whom.givenName} ${view.whom.familyName}`,
            date: view.whom.birthDate,
          })
        )}
      </h1>
      <dl>
        <dt>{t('handoff.why')}</dt>
        <dd className={view.why === null ? 'soft' : 'words pre'}>{view.why ?? t('handoff.whyHidden')}</dd>
        {view.ground !== null && (
          <>
            <dt>{t('handoff.ground')}</dt>
            <dd>{view.ground}</dd>
          </>
        )}
        {view.mine !== 'told' && (
          <>
            <dt>{reader ? t('handoff.shares') : t('handoff.theyShare')}</dt>
            <dd>{view.shares.length === 0 ? t('handoff.requestOnly') : fields(view.shares)}</dd>
            <dt>{reader ? t('handoff.withholds') : t('handoff.theyWithhold')}</dt>
            <dd>{fields(view.withholds)}</dd>
          </>
        )}
        <dt>{t('handoff.from')}</dt>
        <dd>{t('handoff.fromWhen', { agency: view.sender.name, date: dateWords(view.offered, language, now) })}</dd>
      </dl>
      <section className="clock-box">
        <div className="row between wrap">
          <b>{t('handoff.answerBy', { date: dateWords(view.due, language, now) })}</b>
          <DueStatus due={view.due} now={now} late={view.late} />
        </div>
        <p className="small soft" id="reminders">
          {t('handoff.reminders')}
        </p>
        <ol className="ladder" aria-labelledby="reminders">
          {view.ladder.map(({ at, to, past }) => (
            <li key={at} className={past ? 'past' : ''}>
              {t('handoff.ladder', { date: dateWords(at, language, now), to: listed(to) })}
            </li>
          ))}
        </ol>
      </section>
      <section className="if-accepted">
        <h2>{t('handoff.ifAccepted')}</h2>
        <p className="soft">
          <Trans
            i18nKey="handoff.ifAcceptedAbout"
            values={{
              stage: titled(view.ifAccepted.stage),
              date: dateWords(view.ifAccepted.due, language, dayOf(now)),
              sender: view.sender.name,
            }}
            components={{ b: <b /> }}
          />
        </p>
      </section>
      <p className="small soft row top">
        <IconInfoCircle size={15} stroke={1.75} aria-hidden="true" style={{ marginTop: 2 }} />
        {t(`handoff.untilThen.${view.kind}`, { sender: view.sender.name })}
      </p>
    </div>
  );
}

function Told({ view }: { view: HandoffView }) {
  const { t } = useWords();
  return (
    <>
      <h2>{t('handoff.waitingFor', { receiver: view.receiver.name })}</h2>
      <p className="soft">
        {t(view.mine === 'receiver' ? 'handoff.notYourRole' : 'handoff.told', { receiver: view.receiver.name })}
      </p>
      {/* A receiver becomes party to the case as it accepts: until then there is no case to go to. */}
      {view.mine !== 'receiver' && (
        <div className="form-end">
          <Link className="button" to="/cases/$reference" params={{ reference: view.reference }}>
            {t('handoff.toCase')}
          </Link>
        </div>
      )}
    </>
  );
}

const SAID = {
  accepted: 'handoff.accepted',
  declined: 'handoff.declined',
  withdrawn: 'handoff.withdrawn',
  earlier: 'handoff.earlier',
} as const;

/** An offer that has its answer: which one, if it was given here, and the way on. `overtaken` by somebody, one's own did not count. */
function Done({ offer: { answered, reference, given }, overtaken }: { offer: Answered; overtaken: boolean }) {
  const { t, listed } = useWords();
  return (
    <section className="card padded stack wide done" role="status">
      <h1>{answered === 'earlier' ? t('handoff.isAnswered') : t('handoff.sent')}</h1>
      {overtaken && <p className="note overdue">{t('handoff.overtaken')}</p>}
      <p className={answered === 'earlier' ? 'note' : 'note ok'}>
        <IconCheck size={18} stroke={2} aria-hidden="true" />
        {t(SAID[answered])}
      </p>
      {given !== undefined && (
        <p>
          {given.shares.length === 0
            ? t('handoff.gotNothing', { sender: given.sender.name })
            : t('handoff.got', { fields: listed(given.shares.map((kind) => t(`fields.${kind}`))) })}
        </p>
      )}
      <div className="row">
        {reference !== null && (
          <Link className="button primary" to="/cases/$reference" params={{ reference }}>
            {t('handoff.toCase')}
          </Link>
        )}
        <Link className={reference === null ? 'button primary' : 'button quiet'} to="/">
          {t('handoff.toMyDay')}
        </Link>
      </div>
    </section>
  );
}
