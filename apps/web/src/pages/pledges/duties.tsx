import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { dutiesQuery } from '../../api/pledges.js';
import type { Duty } from '../../api/api-types.js';
import { Loaded } from '../../components/loaded.js';
import { DueStatus, Status } from '../../components/status.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { DutyDialog } from './duty-dialog.js';

/** What the law asks of the municipality again and again, each with its next date; coordination says when it was done. */
export function Duties({ now }: { now: string }) {
  const { t } = useWords();
  const duties = useQuery(dutiesQuery);
  const { duty } = useSearch({ from: '/inside/pledges' });
  const navigate = useNavigate({ from: '/pledges' });
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{t('duties.title')}</h2>
      <p className="words soft">{t('duties.about')}</p>
      <Loaded query={duties}>
        {({ items, mayKeep }) => {
          const opened = mayKeep ? items.find(({ kind }) => kind === duty) : undefined;
          return (
            <>
              <ul className="card">
                {items.map((each) => (
                  <Row key={each.kind} duty={each} now={now} mayKeep={mayKeep} />
                ))}
              </ul>
              {opened && (
                <DutyDialog
                  key={opened.kind}
                  duty={opened}
                  now={now}
                  onClose={() => void navigate({ search: {}, replace: true })}
                />
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

function Row({ duty, now, mayKeep }: RowProps) {
  const { t, titled, language } = useWords();
  const { kind, paragraph, lastDone, nextDue, late } = duty;
  const name = titled(duty.name);
  return (
    <li className="duty">
      <span className="about">
        <b>{name}</b>
        <span className="small soft">
          {paragraph} ·{' '}
          {lastDone === null ? t('duties.never') : t('duties.last', { day: dateWords(lastDone, language, now) })}
          {nextDue !== null && ` · ${t('duties.next', { day: dateWords(nextDue, language, now) })}`}
          {!duty.byLaw && ` · ${t('duties.ownInterval')}`}
        </span>
      </span>
      {nextDue === null ? (
        <Status tone="wait">{t('duties.undated')}</Status>
      ) : (
        <DueStatus due={nextDue} now={now} late={late} />
      )}
      {mayKeep && (
        <Link
          className="button compact"
          to="/pledges"
          search={{ duty: kind }}
          aria-label={t('duties.changeOf', { name })}
        >
          {t('duties.change')}
        </Link>
      )}
    </li>
  );
}

interface RowProps {
  duty: Duty;
  now: string;
  mayKeep: boolean;
}
