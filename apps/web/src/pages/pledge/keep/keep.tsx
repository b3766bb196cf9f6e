import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { PLEDGE_FIELDS } from '../../../api/forms.js';
import { pledgeQuery, pledgesQuery, useKeepPledge } from '../../../api/pledges.js';
import type { NewPledge } from '../../../api/pledges.js';
import { meQuery } from '../../../api/queries.js';
import type { PledgeView } from '../../../api/api-types.js';
import { Loaded } from '../../../components/loaded.js';
import { NoAccess } from '../../../components/no-access.js';
import { usePageTitle } from '../../../components/page-title.js';
import { TopLine } from '../../../components/top-line.js';
import { dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { periodWords } from '../period.js';
import { Form } from '../records/form.js';
import { faultsIn } from '../records/faults.js';
import type { Values } from '../records/values.js';
import './keep.css';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';
import { valuesOf } from '../records/values.js';

/** A new pledge: its headline, period and parties. */
export function OpenPledge() {
  const { t } = useWords();
  const me = useQuery(meQuery);
  const pledges = useQuery(pledgesQuery);
  usePageTitle(t('pledges.open'));
  if (me.data === undefined) return null;
  const now = me.data.now;
  return (
    <Loaded query={pledges}>
      {({ mayKeep }) =>
        mayKeep ? (
          <div className="keep">
            <TopLine>
              <Link to="/pledges">{t('pledges.title')}</Link>
              <span>{t('pledges.open')}</span>
            </TopLine>
            <h1>{t('pledges.open')}</h1>
            <PledgeForm now={now} />
          </div>
        ) : (
          <NoAccess />
        )
      }
    </Loaded>
  );
}

/** Title, period, parties and signatures of a pledge, and what marked its period. */
export function ChangePledge() {
  const { t, language } = useWords();
  const { id } = useParams({ from: '/inside/pledges/$id/change' });
  const me = useQuery(meQuery);
  const pledge = useQuery(pledgeQuery(id));
  usePageTitle(t('pledge.change'));
  if (me.data === undefined) return null;
  const now = me.data.now;
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
              <span>{t('pledge.change')}</span>
            </TopLine>
            <h1>{t('pledge.change')}</h1>
            <PledgeForm pledge={view} now={now} />
          </div>
        ) : (
          <NoAccess />
        )
      }
    </Loaded>
  );
}

/** A form is made from what its request is made of: without a fault, it is one. */
const isPledge = (body: Values): body is NewPledge => faultsIn(PLEDGE_FIELDS, body).size === 0;

function PledgeForm({ pledge, now }: { pledge?: PledgeView; now: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const draft = useDraft(
    { form: 'pledge', about: pledge?.id ?? 'new' },
    valuesOf(PLEDGE_FIELDS, pledge && written(pledge)),
  );
  const keep = useSentAs(draft, useKeepPledge(pledge?.id));
  const toPledge = (id: string) => void navigate({ to: '/pledges/$id', params: { id }, ignoreBlocker: true });
  return (
    <div className="card padded">
      <Form
        draft={draft}
        fields={PLEDGE_FIELDS}
        view={pledge}
        label={t('records.save')}
        error={keep.error}
        busy={keep.isPending}
        onSave={(body) => {
          if (isPledge(body)) keep.mutate(body, { onSuccess: ({ id }) => toPledge(id) });
        }}
        onClose={() =>
          pledge === undefined ? void navigate({ to: '/pledges', ignoreBlocker: true }) : toPledge(pledge.id)
        }
        around={dayOf(now)}
      />
    </div>
  );
}

const written = ({ title, area, from, to, parties, contextNote }: PledgeView): Values => ({
  title,
  area,
  from,
  to,
  parties,
  contextNote,
});
