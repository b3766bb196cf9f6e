import { useState } from 'react';
import type { AgencyUnits } from '../../api/api-types.js';
import { useAssignMember } from '../../api/units.js';
import { Dialog } from '../../components/dialog.js';
import { FailureNote } from '../../components/failure.js';
import { Check, Choice } from '../../components/fields.js';
import { FormEnd } from '../../components/form-end.js';
import { useWords } from '../../words/words.js';

/** No unit: the agency as a whole. */
const WHOLE = '';

/** In which unit somebody works, and whether they head it. What can't be chosen stays and says why. */
export function MemberDialog({ agency, member, onClose }: Props) {
  const { t } = useWords();
  const assign = useAssignMember(member.id);
  const [unit, setUnit] = useState(member.unit ?? WHOLE);
  const [heads, setHeads] = useState(member.heads);
  const { name } = member.person;
  const lastHead =
    member.heads && !agency.members.some((each) => each.id !== member.id && each.heads && each.unit === member.unit);
  const places = [{ id: WHOLE, name: t('units.whole'), keepsOwn: false, duty: false }, ...agency.units].map((each) => ({
    code: each.id,
    label: each.name,
    ...(each.keepsOwn
      ? { about: t('units.keepsOwn') }
      : each.duty
        ? { about: t(each.id === member.unit ? 'units.duty' : 'units.dutyMove') }
        : {}),
    ...(lastHead && each.id !== (member.unit ?? WHOLE) ? { closed: t('units.lastHead') } : {}),
  }));
  const toDuty = agency.units.some(({ id, duty }) => duty && id === unit);
  const kept = toDuty
    ? t('units.dutyHead')
    : lastHead
      ? t('units.lastHead')
      : member.headAlone
        ? t('units.headAlone', { name })
        : undefined;
  return (
    <Dialog title={t('units.dialogTitle', { name })} onClose={onClose}>
      {member.me ? (
        <p>{t('units.notYourself')}</p>
      ) : (
        <form
          className="form"
          onSubmit={(event) => {
            event.preventDefault();
            if (assign.isPending) return;
            assign.mutate({ ...(unit === WHOLE ? {} : { unit }), heads: heads && !toDuty }, { onSuccess: onClose });
          }}
        >
          <Choice legend={t('units.whereLegend')} options={places} value={unit} onChange={setUnit} />
          <Check
            label={t('units.heads')}
            about={kept ?? t('units.headsAbout')}
            checked={heads && !toDuty}
            onChange={setHeads}
            fixed={kept !== undefined}
          />
          <FailureNote error={assign.error} kept />
          <FormEnd label={t('units.save')} busy={assign.isPending} onClose={onClose} />
        </form>
      )}
    </Dialog>
  );
}

interface Props {
  agency: AgencyUnits;
  member: AgencyUnits['members'][number];
  onClose: () => void;
}
