import { IconLock, IconMoon } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgencyUnits } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { useWords } from '../../words/words.js';
import { DeputyDialog } from './deputy-dialog.js';
import { MemberRow } from './member-row.js';
import { StandsIn } from './stands-in.js';

/** A unit with its head, who stands in and who works there; or, of no unit, the agency as a whole. */
export function UnitCard({ agency, unit, now }: Props) {
  const { t } = useWords();
  const [naming, setNaming] = useState(false);
  const id = unit?.id ?? null;
  const members = agency.members.filter((each) => each.unit === id);
  const name = unit?.name ?? t('units.whole');
  return (
    <section className="card" aria-label={name}>
      <div className="card-head">
        <h3>{name}</h3>
        {unit?.keepsOwn === true && (
          <Status tone="wait" icon={<IconLock size={13} stroke={2} aria-hidden="true" />}>
            {t('units.keepsOwn')}
          </Status>
        )}
        {unit?.duty === true && (
          <Status tone="wait" icon={<IconMoon size={13} stroke={2} aria-hidden="true" />}>
            {t('units.dutyTag')}
          </Status>
        )}
        {(unit === null ? agency.mayAssign : unit.mayNameDeputy) && (
          <button
            type="button"
            className="button compact"
            aria-label={t('units.nameDeputyOf', { unit: unit?.name ?? agency.agency.name })}
            onClick={() => setNaming(true)}
          >
            {t('units.nameDeputy')}
          </button>
        )}
      </div>
      {unit?.duty === true && <p className="padded small soft">{t('units.duty')}</p>}
      {members.length === 0 && <p className="padded soft">{t('units.empty')}</p>}
      <ul>
        {members.map((member) => (
          <MemberRow key={member.id} agency={agency} member={member} now={now} />
        ))}
        {agency.deputies
          .filter((deputy) => deputy.unit === id)
          .map((deputy) => (
            <StandsIn key={deputy.id} deputy={deputy} now={now} />
          ))}
      </ul>
      {naming && (
        <DeputyDialog
          agency={agency}
          unit={unit}
          name={unit?.name ?? agency.agency.name}
          now={now}
          onClose={() => setNaming(false)}
        />
      )}
    </section>
  );
}

interface Props {
  agency: AgencyUnits;
  unit: AgencyUnits['units'][number] | null;
  now: string;
}
