import { useState } from 'react';
import { useKeepDuty } from '../../api/pledges.js';
import type { Duty } from '../../api/api-types.js';
import { DayField } from '../../components/day-field.js';
import { Dialog } from '../../components/dialog.js';
import { FailureNote, useFaultsAt } from '../../components/failure.js';
import { FormEnd } from '../../components/form-end.js';
import { dayOf } from '../../time.js';
import { useWords } from '../../words/words.js';

/** When a duty was done; when it is due next follows by its rhythm, unless an earlier day is chosen. */
export function DutyDialog({ duty, now, onClose }: { duty: Duty; now: string; onClose: () => void }) {
  const { t, titled, counted } = useWords();
  const { months } = duty;
  const keep = useKeepDuty(duty.kind);
  const faultAt = useFaultsAt(keep.error);
  const [lastDone, setLastDone] = useState(duty.lastDone);
  const [nextDue, setNextDue] = useState(duty.nextDue);
  const today = dayOf(now);
  return (
    <Dialog title={titled(duty.name)} onClose={onClose}>
      <form
        noValidate
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (keep.isPending) return;
          const body = { ...(lastDone === null ? {} : { lastDone }), ...(nextDue === null ? {} : { nextDue }) };
          keep.mutate(body, { onSuccess: onClose });
        }}
      >
        <DayField
          label={t('duties.lastDone')}
          optional
          value={lastDone}
          onChange={(day) => {
            setLastDone(day);
            // The next follows from the day it was done, until another is chosen.
            setNextDue(null);
          }}
          fault={faultAt('lastDone')}
          latest={today}
          around={today}
        />
        <DayField
          key={lastDone}
          label={t('duties.nextDue')}
          hint={
            months % 12 === 0 ? t('duties.againYears', counted(months / 12)) : t('duties.againMonths', counted(months))
          }
          optional
          value={nextDue}
          onChange={setNextDue}
          fault={faultAt('nextDue')}
          around={today}
        />
        <FailureNote error={keep.error} kept atFields />
        <FormEnd label={t('duties.save')} busy={keep.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
