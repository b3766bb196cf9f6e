import { useState } from 'react';
import type { AgencyUnits } from '../../api/api-types.js';
import { useNameDeputy } from '../../api/units.js';
import { DayField } from '../../components/day-field.js';
import { Dialog } from '../../components/dialog.js';
import { FailureNote, useFaultsAt } from '../../components/failure.js';
import { Choice } from '../../components/fields.js';
import { FormEnd } from '../../components/form-end.js';
import { dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';

/** Who stands in for the head of a unit, or of the whole agency, from one day to another. */
export function DeputyDialog({ agency, unit, name, now, onClose }: Props) {
  const { t } = useWords();
  const today = dayOf(now);
  const deputy = useNameDeputy();
  const faultAt = useFaultsAt(deputy.error);
  const [member, setMember] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const missing = (value: string | null) => (tried && value === null ? t('concern.required') : undefined);
  const there = agency.members.filter((each) =>
    unit === null ? !(each.heads && each.unit === null) : each.unit === unit.id && !each.heads,
  );
  // Whoever is on duty meets no case by day.
  const duty = agency.units.find((each) => each.duty)?.id;
  const others = there.filter((each) => !each.me && (duty === undefined || each.unit !== duty));
  return (
    <Dialog title={t('units.nameDeputyOf', { unit: name })} onClose={onClose}>
      {others.length === 0 ? (
        <p>{t('units.nobody')}</p>
      ) : (
        <form
          noValidate
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (deputy.isPending || member === null || from === null || until === null) return;
            deputy.mutate({ member, from, until, ...(unit === null ? {} : { unit: unit.id }) }, { onSuccess: onClose });
          }}
        >
          <Choice
            legend={t('units.who')}
            options={others.map(({ id, person }) => ({ code: id, label: person.name }))}
            value={member}
            onChange={setMember}
            fault={faultAt('member') ?? (tried && member === null ? t('concern.chooseOne') : undefined)}
          />
          <DayField
            label={t('units.from')}
            value={from}
            onChange={setFrom}
            fault={faultAt('from') ?? missing(from)}
            earliest={today}
            around={today}
          />
          <DayField
            label={t('units.until')}
            value={until}
            onChange={setUntil}
            fault={faultAt('until') ?? missing(until)}
            earliest={from ?? today}
            around={from ?? today}
          />
          <FailureNote error={deputy.error} kept atFields />
          <FormEnd label={t('units.saveDeputy')} busy={deputy.isPending} onClose={onClose} />
        </form>
      )}
    </Dialog>
  );
}

interface Props {
  agency: AgencyUnits;
  unit: AgencyUnits['units'][number] | null;
  name: string;
  now: string;
  onClose: () => void;
}
