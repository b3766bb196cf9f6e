import { useState } from 'react';
import { useOfferHandoff } from '../../../api/commands.js';
import type { OfferView } from '../../../api/api-types.js';
import { AgencyName } from '../../../components/agency.js';
import { Dialog } from '../../../components/dialog.js';
import { Check, Chips, Choice, Fault, WordsField } from '../../../components/fields.js';
import { Warnings } from '../../../components/warnings.js';
import { useWords } from '../../../words/words.js';
import { useMissingWords } from '../missing.js';
import { takesPart } from '../takes-part.js';
import type { DialogProps } from './dialog-props.js';
import { FormEnd } from '../../../components/form-end.js';
import { beyondConsent, openFields, type SharedField, usualFields } from './handed-over.js';
import { namedIn, namesSibling } from './named-in.js';
import { useFaultsAt } from '../../../components/failure.js';
import { Waits } from '../sharing/waits.js';
import { WhoReads } from '../text-readers.js';
import { Refusal } from './refusal.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

/** To whom, why, and what they get to see: chosen before anything leaves. */
export default function OfferDialog({ view, offer, onClose, onDone }: DialogProps & { offer: OfferView }) {
  const { t, titled, listed } = useWords();
  const missingWords = useMissingWords();
  const possible = offer.receivers.filter((each) => each.possible);
  const draft = useDraft<{ receiver: string | null; why: string; chosen: SharedField[] | null; requestOnly: boolean }>(
    { form: 'handoff-offer', reference: view.reference, about: `${offer.track}:${offer.handoff}` },
    {
      receiver: possible.length === 1 ? (possible[0]?.agency.id ?? null) : null,
      why: '',
      chosen: null,
      requestOnly: false,
    },
  );
  const send = useSentAs(draft, useOfferHandoff(view.reference));
  const [receiver, setReceiver] = draft.field('receiver');
  const [why, setWhy] = draft.field('why');
  const [chosen, setFields] = draft.field('chosen');
  const to = offer.receivers.find(({ agency }) => agency.id === receiver);
  const open = openFields(view, to);
  const fields = (chosen ?? usualFields(view, to)).filter((field) => open.includes(field));
  const beyond = beyondConsent(view, to);
  const [requestOnly, setRequestOnly] = draft.field('requestOnly');
  const none = fields.length === 0;
  // Whom the family's yes lets the receiver know of, and who goes along, is named on its page anyway.
  const isNamed = to?.covers?.includes('identity') === true && fields.includes('identity');
  const guardians = isNamed && fields.includes('guardians') ? [] : view.guardians.map(({ name }) => name);
  const named = namedIn(why, [...(isNamed ? [] : [view.youngPerson.name ?? '']), ...guardians]);
  const names = whyFault(named.length > 0, namesSibling(why));
  const [tried, setTried] = useState(false);
  const faultAt = useFaultsAt(send.error);
  const waits = view.protectedReaders !== null;
  const track = view.tracks.find((each) => each.id === offer.track);
  return (
    <Dialog title={titled(offer.title)} onClose={onClose} wide>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (send.isPending || receiver === null || why.trim() === '' || names !== undefined) return;
          if (none && !requestOnly) return;
          const to = { track: offer.track, handoff: offer.handoff, receiver };
          send.mutate(
            { ...to, why, fields, ...(none ? { requestOnly } : {}), revision: offer.revision },
            { onSuccess: () => onDone(t(waits ? 'fourEyes.offerSaved' : 'offer.saved')) },
          );
        }}
      >
        <Choice
          legend={t('offer.receiver')}
          options={offer.receivers.map((each) => ({
            code: each.agency.id,
            label: <AgencyName agency={each.agency}>{each.agency.name}</AgencyName>,
            ...(each.possible
              ? {}
              : {
                  closed: takesPart(view, offer, each.agency)
                    ? t('case.missing.takesPart', { agency: each.agency.name })
                    : each.missing.map(missingWords).join(' '),
                }),
          }))}
          value={receiver}
          onChange={setReceiver}
          fault={tried && receiver === null ? t('concern.chooseOne') : undefined}
        />
        <WordsField
          label={t('offer.why')}
          hint={t('offer.whyHint')}
          value={why}
          onChange={setWhy}
          fault={
            names === undefined
              ? tried && why.trim() === ''
                ? t('concern.required')
                : faultAt('why')
              : t(`offer.${names}`, { names: listed(named) })
          }
        />
        <WhoReads
          reference={view.reference}
          text="offer"
          agency={receiver ?? undefined}
          fields={[{ field: 'why', label: t('offer.why'), value: why }]}
        />
        {open.length + beyond.length > 0 && (
          <Chips
            legend={t('offer.fields')}
            hint={t('offer.fieldsHint')}
            options={[
              ...open.map((field) => ({ code: field, label: t(`fields.${field}`) })),
              ...beyond.map((field) => ({ code: field, label: t(`fields.${field}`), closed: true })),
            ]}
            values={fields}
            onChange={setFields}
          />
        )}
        {beyond.length > 0 && (
          <p className="small soft">
            {t('offer.beyondConsent', { fields: listed(beyond.map((field) => t(`fields.${field}`))) })}
          </p>
        )}
        {none && (
          <div role="status">
            <Check
              label={t('offer.requestOnly')}
              about={t('offer.requestOnlyAbout')}
              checked={requestOnly}
              onChange={setRequestOnly}
            />
            <Fault>{tried && !requestOnly ? t('failure.reasons.nothing-goes-along') : undefined}</Fault>
          </div>
        )}
        {track !== undefined && <p className="note">{t(`offer.stays.${offer.kind}`, { agency: track.agency.name })}</p>}
        {to !== undefined && fields.length > 0 && <Warnings of={[{ agency: to.agency.name, warnings: to.warnings }]} />}
        <Waits view={view} />
        <Refusal error={send.error} atFields={['why']} />
        <DraftLine draft={draft} />
        <FormEnd
          label={t(waits ? 'fourEyes.submit' : `offer.send.${offer.kind}`)}
          busy={send.isPending}
          onClose={onClose}
        />
      </form>
    </Dialog>
  );
}

/** In what way a text names whom the receiver is not told. */
function whyFault(namesKnown: boolean, namesKin: boolean): 'names' | 'sibling' | undefined {
  if (namesKnown) return 'names';
  return namesKin ? 'sibling' : undefined;
}
