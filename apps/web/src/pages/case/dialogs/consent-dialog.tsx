import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnswerConsent } from '../../../api/commands.js';
import { agenciesQuery, meQuery } from '../../../api/queries.js';
import { usePartKinds } from '../../../api/agency-kinds.js';
import { AgencyMark } from '../../../components/agency.js';
import { DayField } from '../../../components/day-field.js';
import { Dialog } from '../../../components/dialog.js';
import { FailureNote, useFaultsAt } from '../../../components/failure.js';
import { Check, Chips, Choice, WordsField } from '../../../components/fields.js';
import { dayOf } from '../../../time.js';
import { useWords } from '../../../words/words.js';
import { useGivers } from './consent-givers.js';
import type { Giver } from './consent-givers.js';
import type { DialogProps } from './dialog-props.js';
import { FormEnd } from '../../../components/form-end.js';
import { Refusal } from './refusal.js';

type Outcome = 'given' | 'declined';

/** What the family answered: yes to which parties, until when, and what the young person says. */
export default function ConsentDialog({ view, onClose, onDone }: DialogProps) {
  const { t } = useWords();
  const agencies = useQuery(agenciesQuery);
  const me = useQuery(meQuery);
  const answer = useAnswerConsent(view.reference);
  const faultAt = useFaultsAt(answer.error);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [covered, setCovered] = useState<string[] | null>(null);
  const [givers, setGivers] = useState<Giver[]>([]);
  const [until, setUntil] = useState<string | null>(null);
  const [childView, setChildView] = useState('');
  const [tried, setTried] = useState(false);

  // Whoever asks is always meant by the question; of the others those that already have a track begin ticked.
  const own = me.data?.agency;
  const kinds = usePartKinds();
  const others = (agencies.data ?? []).filter(
    ({ id, kind }) => id !== own?.id && kinds.some((each) => each.kind === kind),
  );
  const suggested = new Set(view.tracks.map((track) => track.agency.id));
  const ticked = covered ?? others.map(({ id }) => id).filter((id) => suggested.has(id));
  const options = useGivers(view);
  const complete = outcome !== null && givers.length > 0 && (outcome === 'declined' || ticked.length > 0);
  return (
    <Dialog title={t('consent.title')} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (answer.isPending) return;
          answer.reset();
          if (!complete) return;
          answer.mutate(
            {
              outcome,
              agencies: outcome === 'given' && own !== undefined ? [own.id, ...ticked] : [],
              givenBy: givers,
              ...(outcome === 'given' && until !== null ? { until } : {}),
              ...(childView.trim() === '' ? {} : { childView }),
            },
            { onSuccess: () => onDone(t('consent.saved')) },
          );
        }}
      >
        <p className="soft">{t('consent.about')}</p>
        <Choice
          legend={t('consent.outcome')}
          columns={2}
          options={[
            { code: 'given', label: t('consent.given') },
            { code: 'declined', label: t('consent.declined') },
          ]}
          value={outcome}
          onChange={setOutcome}
          fault={tried && outcome === null ? t('concern.chooseOne') : undefined}
        />
        {outcome === 'given' && own !== undefined && (
          <Check fixed checked label={own.name} about={t('consent.ownIncluded')} onChange={() => {}} />
        )}
        {outcome === 'given' && (
          <Chips
            legend={t('consent.agencies')}
            options={others.map((agency) => ({
              code: agency.id,
              label: (
                <>
                  <AgencyMark kind={agency.kind} />
                  {agency.name}
                </>
              ),
            }))}
            values={ticked}
            onChange={setCovered}
            fault={tried && ticked.length === 0 ? t('consent.needsWho') : undefined}
          />
        )}
        <Chips
          legend={outcome === 'declined' ? t('consent.answeredBy') : t('consent.givenBy')}
          options={options}
          values={givers}
          onChange={setGivers}
          fault={tried && givers.length === 0 ? t('consent.needsGiver') : undefined}
        />
        {outcome === 'given' && (
          <DayField
            label={t('consent.until')}
            hint={t('consent.untilHint')}
            optional
            value={until}
            onChange={setUntil}
            fault={faultAt('until')}
            earliest={dayOf(view.now)}
            around={dayOf(view.now)}
          />
        )}
        <WordsField
          label={t('consent.childView')}
          hint={t('consent.childViewHint')}
          optional
          value={childView}
          onChange={setChildView}
        />
        <FailureNote error={agencies.error} />
        <Refusal error={answer.error} atFields={['until']} />
        <FormEnd label={t('consent.save')} busy={answer.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
