import { Link } from '@tanstack/react-router';
import type { Kind } from '../../../api/forms.js';
import type { PledgeView } from '../../../api/api-types.js';
import { useWords } from '../../../words/words.js';
import type { AnyRecord } from './kinds.js';
import { useParts } from './shown.js';

interface Props {
  kind: Kind;
  record: AnyRecord;
  view: PledgeView;
  mayChange: boolean;
}

/** A record: what it is called, what else it says, and the ways to change it. */
export function RecordRow({ kind, record, view, mayChange }: Props) {
  const { t, capital } = useWords();
  const parts = useParts(view)(kind.fields, record);
  const { noun, canChange, canRemove, fields } = kind;
  const [named] = fields;
  const title = capital(parts.find(({ field }) => field === named)?.words ?? '');
  const others = parts.filter(({ field }) => field !== named);
  const params = { id: view.id };
  const to = (open: string) => ({ to: '/pledges/$id/records' as const, params, search: { kind: noun, open } });
  return (
    <li className="record">
      <div>
        {'version' in record && (
          <p className="tiny soft">{t('records.version', { version: String(record['version']) })}</p>
        )}
        <p className="pre">
          <b>{title}</b>
        </p>
        {others.length > 0 && (
          <dl className="small">
            {others.map(({ field: { path }, words }) => (
              <div key={path}>
                <dt className="soft">{t(`records.fields.${path}`)}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {mayChange && canChange && (
        <div className="row">
          {noun === 'activities' ? (
            <Link
              className="button compact"
              to="/pledges/$id/log"
              params={params}
              search={{ change: record.id }}
              aria-label={`${t('change')}: ${title}`}
            >
              {t('change')}
            </Link>
          ) : (
            <Link className="button compact" {...to(record.id)} aria-label={`${t('change')}: ${title}`}>
              {t('change')}
            </Link>
          )}
          {canRemove && (
            <Link
              className="button compact quiet"
              {...to(`remove:${record.id}`)}
              aria-label={`${t('records.remove')}: ${title}`}
            >
              {t('records.remove')}
            </Link>
          )}
        </div>
      )}
    </li>
  );
}
