import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAssign } from '../../../api/commands.js';
import { colleaguesQuery } from '../../../api/queries.js';
import type { TrackView } from '../../../api/api-types.js';
import { Dialog } from '../../../components/dialog.js';
import { FailureNote } from '../../../components/failure.js';
import { Choice } from '../../../components/fields.js';
import { useWords } from '../../../words/words.js';
import type { DialogProps } from './dialog-props.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from './refusal.js';

/** Who at my agency takes the track. */
export default function AssignDialog({ view, track, onClose, onDone }: DialogProps & { track: TrackView }) {
  const { t, titled } = useWords();
  const colleagues = useQuery(colleaguesQuery);
  const assign = useAssign(view.reference);
  const [chosen, setPerson] = useState<string | null>(track.person?.id ?? null);
  const [tried, setTried] = useState(false);
  // Who is no reader of a protected identity would see nothing of what they are to do.
  const readers = view.protectedReaders?.named.map(({ id }) => id);
  // Nobody is given what their role does nothing of.
  const able = (colleagues.data ?? []).filter(({ roles }) => roles.some((role) => track.roles.includes(role)));
  const person = able.some(({ id }) => id === chosen) ? chosen : null;
  const isReader = (id: string) => readers === undefined || readers.includes(id);
  return (
    <Dialog title={t('assignment.title')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (assign.isPending || person === null) return;
          assign.mutate(
            { track: track.id, revision: track.revision, person },
            { onSuccess: () => onDone(t('assignment.saved')) },
          );
        }}
      >
        <FailureNote error={colleagues.error} />
        {colleagues.data !== undefined && able.length === 0 && <p className="note soon">{t('assignment.nobody')}</p>}
        <Choice
          legend={t('assignment.who', { track: titled(track.title) })}
          options={able.map(({ id, name }) => ({
            code: id,
            label: isReader(id) ? name : t('assignment.notReader', { name }),
          }))}
          value={person}
          onChange={setPerson}
          fault={tried && person === null ? t('concern.chooseOne') : undefined}
        />
        <div role="status">
          {person !== null && !isReader(person) && (
            <p className="note soon">
              {t(readers?.length === 0 ? 'assignment.noReaders' : 'assignment.readsNothing')}{' '}
              {t(view.protectedReaders?.mayName === true ? 'assignment.nameFirst' : 'assignment.askHead')}
            </p>
          )}
        </div>
        <Refusal error={assign.error} />
        <FormEnd label={t('assignment.assign')} busy={assign.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
