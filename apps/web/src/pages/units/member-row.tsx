import { useState } from 'react';
import type { AgencyUnits } from '../../api/api-types.js';
import { Status } from '../../components/status.js';
import { dateWords } from '../../time.js';
import { useWords } from '../../words/words.js';
import { MemberDialog } from './member-dialog.js';

export function MemberRow({ agency, member, now }: Props) {
  const { t, titled, language } = useWords();
  const [changing, setChanging] = useState(false);
  const { name } = member.person;
  return (
    <li>
      <span className="about">
        <b>{name}</b>
        {member.me && <span className="soft"> ({t('units.you')})</span>}
        <span className="small soft">{member.roles.map(titled).join(', ')}</span>
        {member.until !== null && (
          <span className="small soft">{t('units.until-day', { day: dateWords(member.until, language, now) })}</span>
        )}
      </span>
      {member.heads ? (
        <Status tone="ok" icon={null}>
          {t('units.head')}
        </Status>
      ) : (
        <span />
      )}
      {agency.mayAssign ? (
        <button
          type="button"
          className="button compact"
          aria-label={t('units.moveOf', { name })}
          onClick={() => setChanging(true)}
        >
          {t('units.move')}
        </button>
      ) : (
        <span />
      )}
      {changing && <MemberDialog agency={agency} member={member} onClose={() => setChanging(false)} />}
    </li>
  );
}

interface Props {
  agency: AgencyUnits;
  member: AgencyUnits['members'][number];
  now: string;
}
