import { useQuery } from '@tanstack/react-query';
import { IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useDisclose } from '../../../api/mutations.js';
import { disclosureChoicesQuery } from '../../../api/queries.js';
import type { CaseView, NewDisclosure } from '../../../api/api-types.js';
import { AgencyName } from '../../../components/agency.js';
import { Chips, Choice, WordsField } from '../../../components/fields.js';
import { FormEnd } from '../../../components/form-end.js';
import { Loaded } from '../../../components/loaded.js';
import { Warnings } from '../../../components/warnings.js';
import { useWords } from '../../../words/words.js';
import { Refusal } from '../dialogs/refusal.js';
import { GroundPicker } from './ground-picker.js';
import { Waits } from './waits.js';
import { Preview } from './preview.js';
import { DraftLine } from '../../../components/draft/draft-line.js';
import { useDraft, useSentAs } from '../../../components/draft/use-draft.js';

type Told = Omit<NewDisclosure, 'receiver' | 'ground'> & { receiver: string | null; ground: string | null };
const EMPTY: Told = { receiver: null, ground: null, kinds: [], why: '', circumstances: '', weighing: '' };

/** To whom, what, for what and on which ground; and before it goes, what the receiver will read. */
export function ShareForm({ view }: { view: CaseView }) {
  const { t } = useWords();
  const draft = useDraft({ form: 'disclosure', reference: view.reference }, EMPTY);
  const send = useSentAs(draft, useDisclose(view.reference));
  const { values } = draft;
  const [tried, setTried] = useState(false);
  // Of a protected identity what the law lets wait waits for a second reader.
  const [waited, setWaited] = useState(false);
  const change = (changed: Partial<Told>) => {
    setTried(false);
    draft.set(changed);
  };
  const { receiver, kinds, why, ground } = values;
  const question = { kinds, ...(receiver && { receiver }), ...(ground && { ground }) };
  const query = useQuery(disclosureChoicesQuery(view.reference, question));
  return (
    <aside className="card padded share">
      <h2>{t('sharing.share')}</h2>
      <p className="small soft">{t('sharing.shareAbout')}</p>
      <div role="status">
        {send.isSuccess && !tried && <p className="note ok">{t(waited ? 'fourEyes.sent' : 'sharing.sent')}</p>}
      </div>
      <Loaded query={query} reference={view.reference}>
        {(choices) => {
          if (choices.kinds.length === 0) return <p className="soft">{t('sharing.nothingHeld')}</p>;
          const to = choices.receivers.find(({ id }) => id === receiver);
          const fits = choices.grounds.find((each) => each.ground === ground && each.whyNot.length === 0);
          const written = (field: 'circumstances' | 'weighing') => values[field]?.trim() ?? '';
          const asked = fits?.asks ?? [];
          const waits = view.protectedReaders !== null && fits?.acute !== true;
          const whole = fits !== undefined && why.trim() !== '' && asked.every((field) => written(field) !== '');
          const needed = (text: string) => (tried && text.trim() === '' ? t('concern.required') : undefined);
          return (
            <form
              className="form"
              aria-label={t('sharing.share')}
              onSubmit={(event) => {
                event.preventDefault();
                if (!tried) return setTried(true);
                if (send.isPending || !whole || to === undefined) return;
                const words = Object.fromEntries(asked.map((field) => [field, written(field)]));
                send.mutate(
                  { receiver: to.id, ground: fits.ground, kinds, why, ...words },
                  {
                    onSuccess: () => {
                      setWaited(waits);
                      setTried(false);
                    },
                  },
                );
              }}
            >
              <Choice
                legend={t('sharing.receiver')}
                options={choices.receivers.map((agency) => ({
                  code: agency.id,
                  label: <AgencyName agency={agency}>{agency.name}</AgencyName>,
                }))}
                value={receiver}
                onChange={(chosen) => change({ receiver: chosen })}
              />
              <Chips
                legend={t('sharing.kinds')}
                hint={t('sharing.kindsHint')}
                options={choices.kinds.map((kind) => ({ code: kind, label: t(`fields.${kind}`) }))}
                values={kinds}
                onChange={(chosen) => change({ kinds: chosen })}
              />
              {to === undefined || kinds.length === 0 ? (
                <p className="soft small">{t('sharing.choose')}</p>
              ) : (
                <>
                  <WordsField
                    label={t('sharing.why')}
                    hint={t('sharing.whyHint')}
                    rows={2}
                    maxLength={1000}
                    value={why}
                    onChange={(text) => change({ why: text })}
                    fault={needed(why)}
                  />
                  <Warnings of={[{ agency: to.name, warnings: choices.warnings }]} />
                  <GroundPicker
                    grounds={choices.grounds}
                    value={ground}
                    onChange={(chosen) => change({ ground: chosen })}
                    fault={tried && fits === undefined ? t('sharing.chooseGround') : undefined}
                  />
                  {asked.map((field) => (
                    <WordsField
                      key={field}
                      label={t(`sharing.${field}`)}
                      hint={t('sharing.stays')}
                      rows={3}
                      maxLength={2000}
                      value={values[field] ?? ''}
                      onChange={(text) => change({ [field]: text })}
                      fault={needed(values[field] ?? '')}
                    />
                  ))}
                  <DraftLine draft={draft} />
                  <Refusal error={send.error} />
                  {tried && whole && choices.preview !== null && !query.isPlaceholderData ? (
                    <>
                      <Preview preview={choices.preview} agency={to.name} now={view.now} />
                      {waits && <Waits view={view} />}
                      <FormEnd
                        label={t(waits ? 'fourEyes.submit' : 'sharing.send', { agency: to.name })}
                        busy={send.isPending}
                      />
                    </>
                  ) : (
                    <div className="form-end">
                      <button type="submit" className="button primary">
                        <IconEye size={17} stroke={1.75} aria-hidden="true" />
                        {t('sharing.see', { agency: to.name })}
                      </button>
                    </div>
                  )}
                </>
              )}
            </form>
          );
        }}
      </Loaded>
    </aside>
  );
}
