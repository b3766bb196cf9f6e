import type { AgencyUnits } from '../../api/api-types.js';
import { useEndDeputy } from '../../api/units.js';
import { FailureNote } from '../../components/failure.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Who stands in for the head, today or later, and the way to end it. */
export function StandsIn({ deputy, now }: { deputy: AgencyUnits['deputies'][number]; now: string }) {
  const { t, language } = useWords();
  const end = useEndDeputy();
  const { name } = deputy.person;
  const days = { from: dateWords(deputy.from, language, now), until: dateWords(deputy.until, language, now) };
  return (
    <li>
      <span className="about">
        <b>{name}</b>
        <span className="small soft">{t(deputy.now ? 'units.standsInNow' : 'units.standsInLater', days)}</span>
        <FailureNote error={end.error} />
      </span>
      <span />
      {deputy.mayEnd ? (
        <button
          type="button"
          className="button compact"
          aria-label={t('units.endOf', { name })}
          aria-busy={end.isPending}
          onClick={() => {
            if (!end.isPending) end.mutate(deputy.id);
          }}
        >
          {t('units.end')}
        </button>
      ) : (
        <span />
      )}
    </li>
  );
}
