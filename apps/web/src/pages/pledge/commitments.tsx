import type { Agency, PledgeCommitment, PledgeView } from '../../api/api-types.js';
import { AgencyName } from '../../components/agency.js';
import { dateWords, dayAndMonth, dayOf, daysBetween } from '../../time.js';
import { useWords } from '../../words/words.js';
import { Blocks, ProgressStatus } from './progress.js';

/** What is promised, counted: how much is done of how much, and whether that is in time. */
export function Commitments({ view, agencies, now }: { view: PledgeView; agencies: Agency[]; now: string }) {
  const { t, counted, language } = useWords();
  const counting = view.commitments.flatMap(({ progress }) => (progress === null ? [] : [progress]));
  const done = counting.filter(({ status }) => status === 'done').length;
  const days = daysBetween(dayOf(now), view.to);
  const ahead = dayOf(now) < view.from;
  const going = counting.length - done;
  const time = days < 0 ? t('pledge.over') : t('pledge.weeksLeft', counted(Math.round(days / 7)));
  const sums = [
    ...(counting.length === 0 ? [] : [t('pledge.commitmentsDone', counted(done))]),
    ...(going === 0 || days < 0 ? [] : [t('pledge.going', counted(going))]),
  ];
  const stand = sums.length === 0 ? time : `${sums.join(', ')}. ${time}`;
  const sum = ahead ? t('pledge.begins', { day: dateWords(view.from, language, now) }) : stand;
  return (
    <section aria-labelledby="commitments">
      <div className="section-head">
        <h2 id="commitments">{t('pledge.commitments', counted(view.commitments.length))}</h2>
        <span className="small soft">{sum}</span>
      </div>
      {view.commitments.length > 0 && (
        <ol className="card">
          {view.commitments.map((commitment, at) => (
            <Commitment key={commitment.id} commitment={commitment} number={at + 1} view={view} agencies={agencies} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface Props {
  commitment: PledgeCommitment;
  number: number;
  view: PledgeView;
  agencies: Agency[];
}

function Commitment({ commitment, number, view, agencies }: Props) {
  const { t, language, capital } = useWords();
  const { id, text, owner, theme, due, progress, promiser, carriedOverFrom } = commitment;
  const agency = agencies.find((each) => each.id === owner);
  const told = view.activities.filter(
    ({ status, commitments }) => status === 'done' && commitments.includes(id),
  ).length;
  return (
    <li className="commitment">
      <span className="no number" aria-hidden="true">
        {number}
      </span>
      <div>
        <h3>{capital(text)}</h3>
        <p className="small soft row wrap">
          {agency && <AgencyName agency={agency} />}
          {promiser === 'together' && <span>{t('codes.promiser.together').toLowerCase()}</span>}
          {theme !== null && <span>{theme}</span>}
          {carriedOverFrom !== null && <span>{t('pledge.carriedOver')}</span>}
          {due !== null && (
            <span>
              {t('records.fields.commitments/due').toLowerCase()} {dayAndMonth(due, language)}
            </span>
          )}
        </p>
        {progress && <Blocks progress={progress} />}
      </div>
      <p className="result">
        <b className="number">
          {progress?.done ?? told}
          {progress && <small> {t('pledge.of', { target: progress.target })}</small>}
        </b>
        <span className="small soft">
          {progress ? t(`of.${progress.unit}`, { count: progress.target }) : t('pledge.activities', { count: told })}
        </span>
      </p>
      <span className="standing">{progress && <ProgressStatus status={progress.status} />}</span>
    </li>
  );
}
