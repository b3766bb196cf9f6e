import { Link } from '@tanstack/react-router';
import type { AuditFilter } from '../../api/queries.js';
import type { AuditEntry } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { withKeys } from '../../components/with-keys.js';
import { Reference } from '../../components/young-person.js';
import { dateAndClock } from '../../time.js';
import { sv } from '../../words/sv.js';
import { useGroundWords } from '../case/access-log/ground-words.js';
import { useWords } from '../../words/words.js';
import { useReadWords } from '../case/access-log/read-words.js';

interface Shown {
  filter: AuditFilter;
  /** When it was read, by the machine's clock, as the rows are: the case clock may stand elsewhere. */
  readAt: string;
}

export function Rows({ entries, ...shown }: { entries: AuditEntry[] } & Shown) {
  const { t } = useWords();
  if (entries.length === 0) return <p className="card padded soft">{t('audit.none')}</p>;
  return (
    <div className="card table-frame" role="region" aria-label={t('nav.audit')} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('access.when')}</th>
            <th scope="col">{t('audit.who')}</th>
            <th scope="col">{t('access.what')}</th>
            <th scope="col">{t('audit.cases')}</th>
            <th scope="col">{t('audit.from')}</th>
          </tr>
        </thead>
        <tbody>
          {withKeys(entries, ({ at, person, action }) => `${at} ${person.id} ${action}`).map(([key, entry]) => (
            <Row key={key} entry={entry} {...shown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ entry, filter, readAt }: { entry: AuditEntry } & Shown) {
  const { t, language } = useWords();
  const groundsSaid = useGroundWords();
  const { at, person, agency, references, cases, grounds, refusal, about, address } = entry;
  const more = cases - references.length;
  return (
    <tr>
      <td className="number">{dateAndClock(at, language, readAt)}</td>
      <td>
        <Link
          to="/audit"
          search={{ ...filter, account: person.id }}
          aria-label={t('audit.only', { name: person.name })}
        >
          {person.name}
        </Link>
        <div className="small soft">{agency.name}</div>
      </td>
      <td>
        <What entry={entry} />
        {grounds.length > 0 && (
          <div className="small soft">{t('access.ground', { grounds: groundsSaid(grounds) })}</div>
        )}
        {refusal !== null && <Refused code={refusal} />}
      </td>
      <td>
        {references.map((each) => (
          <div key={each}>
            <Reference>{each}</Reference>
          </div>
        ))}
        {more > 0 && <div className="small soft">{t('audit.more', { count: more })}</div>}
        {about !== null && !references.includes(about) && (
          <div className="small soft">{t('audit.tried', { about: about.slice(0, 9) })}</div>
        )}
      </td>
      <td className="number">{address}</td>
    </tr>
  );
}

/** A list is called by its own name here: it is of no one case. */
type ListAction = keyof typeof sv.audit.actions;
const isList = (action: string): action is ListAction => Object.hasOwn(sv.audit.actions, action);

function What({ entry: { action, fields, hits, sought } }: { entry: AuditEntry }) {
  const { t } = useWords();
  const { said, what } = useReadWords();
  const found = [
    ...(sought === null ? [] : [t(`audit.soughtBy.${sought}`)]),
    ...(hits === null ? [] : [t('audit.hits', { count: hits })]),
  ].join(', ');
  return (
    <>
      <div>{isList(action) ? t(`audit.actions.${action}`) : said(action)}</div>
      <div className="small soft">{found === '' ? what(fields) : found}</div>
    </>
  );
}

type RefusalCode = keyof typeof sv.audit.refusals;
const isRefusal = (code: string): code is RefusalCode => Object.hasOwn(sv.audit.refusals, code);

function Refused({ code }: { code: string }) {
  const { t } = useWords();
  return (
    <Status tone={code === 'no-access' ? 'overdue' : 'wait'}>
      {isRefusal(code) ? t(`audit.refusals.${code}`) : code}
    </Status>
  );
}
