import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { KINDS } from '../../../api/forms.js';
import type { Kind } from '../../../api/forms.js';
import { pledgeQuery } from '../../../api/pledges.js';
import { meQuery } from '../../../api/queries.js';
import type { Me, PledgeView } from '../../../api/api-types.js';
import { Loaded } from '../../../components/loaded.js';
import { usePageTitle } from '../../../components/page-title.js';
import { TopLine } from '../../../components/top-line.js';
import { useWords } from '../../../words/words.js';
import { periodWords } from '../period.js';
import { recordsOf } from './kinds.js';
import type { AnyRecord } from './kinds.js';
import { RecordDialog } from './record-dialog.js';
import { RecordRow } from './record-row.js';
import './records.css';
import { RemoveDialog } from './remove-dialog.js';

/** All that is kept of a pledge, a kind at a time: listed, added and changed in the same way whatever it is. */
export function Records() {
  const { t, language } = useWords();
  const { id } = useParams({ from: '/inside/pledges/$id/records' });
  const me = useQuery(meQuery);
  const pledge = useQuery(pledgeQuery(id));
  usePageTitle(t('records.title'));
  if (me.data === undefined) return null;
  return (
    <Loaded query={pledge}>
      {(view) => (
        <div className="records">
          <TopLine>
            <Link to="/pledges">{t('pledges.title')}</Link>
            <Link to="/pledges/$id" params={{ id }}>
              {periodWords(view, language)}
            </Link>
            <span>{t('records.title')}</span>
          </TopLine>
          <h1>{t('records.title')}</h1>
          <p className="words soft">{t('records.about')}</p>
          <div className="columns">
            <Kinds view={view} />
            <OneKind view={view} me={me.data} />
          </div>
        </div>
      )}
    </Loaded>
  );
}

const [first] = KINDS;

function useKind(): Kind | undefined {
  const { kind } = useSearch({ from: '/inside/pledges/$id/records' });
  return KINDS.find(({ noun }) => noun === kind) ?? first;
}

function Kinds({ view }: { view: PledgeView }) {
  const { t } = useWords();
  const chosen = useKind();
  const row = useRef<HTMLUListElement>(null);
  // On a phone they are a row that scrolls: the chosen one is in sight.
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, []);
  return (
    <nav aria-label={t('records.which')}>
      <ul className="kinds-of row-scrolls" ref={row}>
        {KINDS.map((kind) => (
          <li key={kind.noun}>
            <Link
              to="/pledges/$id/records"
              params={{ id: view.id }}
              search={{ kind: kind.noun }}
              {...(kind.noun === chosen?.noun ? { 'aria-current': 'page' as const } : {})}
            >
              {t(`records.kinds.${kind.noun}`)} <span className="dim number">{recordsOf(view, kind).length}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether somebody may write a kind of record; and of those that belong to an agency, only its own. */
const mayAdd = ({ keptBy }: Kind, view: PledgeView): boolean => (keptBy === 'keeper' ? view.mayKeep : view.mayLog);
const mayChange = (kind: Kind, view: PledgeView, record: AnyRecord, me: Me): boolean =>
  mayAdd(kind, view) && (record.agency === undefined || record.agency === me.agency.id);

function OneKind({ view, me }: { view: PledgeView; me: Me }) {
  const { t } = useWords();
  const navigate = useNavigate({ from: '/pledges/$id/records' });
  const { open } = useSearch({ from: '/inside/pledges/$id/records' });
  const kind = useKind();
  if (kind === undefined) return null;
  const { noun } = kind;
  const records = recordsOf(view, kind);
  const params = { id: view.id };
  const close = () => void navigate({ search: { kind: noun }, replace: true });
  const opened = records.find(({ id }) => open === id);
  const removed = records.find(({ id }) => open === `remove:${id}`);
  const add = (
    <>
      <IconPlus size={18} stroke={1.75} aria-hidden="true" />
      {t(`records.add.${noun}`)}
    </>
  );
  return (
    <section aria-labelledby="kind">
      <div className="section-head">
        <h2 id="kind">{t(`records.kinds.${noun}`)}</h2>
        {mayAdd(kind, view) &&
          (noun === 'activities' ? (
            <Link className="button primary push" to="/pledges/$id/log" params={params}>
              {add}
            </Link>
          ) : (
            <Link
              className="button primary push"
              to="/pledges/$id/records"
              params={params}
              search={{ kind: noun, open: 'new' }}
            >
              {add}
            </Link>
          ))}
      </div>
      {records.length === 0 ? (
        <p className="card padded soft">{t(`records.none.${noun}`)}</p>
      ) : (
        <ul className="card">
          {records.map((record) => (
            <RecordRow
              key={record.id}
              kind={kind}
              record={record}
              view={view}
              mayChange={mayChange(kind, view, record, me)}
            />
          ))}
        </ul>
      )}
      {(open === 'new' || opened) && mayAdd(kind, view) && (
        <RecordDialog key={open} kind={kind} record={opened} view={view} now={me.now} onClose={close} />
      )}
      {removed && <RemoveDialog kind={kind} record={removed} view={view} onClose={close} />}
    </section>
  );
}
