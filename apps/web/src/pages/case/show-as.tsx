import { useId, useState } from 'react';
import type { TextReaders } from '../../api/api-types.js';
import type { WhoseText } from '../../api/queries.js';
import { useWords } from '../../words/words.js';
import { useWhy, type WrittenField } from './why-read.js';

/** The form as another agency will see it: what stands in it now, or that nothing of it is there; and why. */
export function ShowAs({
  others,
  text,
  fields,
}: {
  others: TextReaders['others'];
  text: WhoseText['text'];
  fields: readonly WrittenField[];
}) {
  const { t } = useWords();
  const why = useWhy(text, fields);
  const id = useId();
  const [as, setAs] = useState('');
  const other = others.find(({ agency }) => agency.id === as);
  const seen = fields.filter(({ field }) => other?.fields.includes(field));
  const unseen = fields.filter(({ field }) => other?.fields.includes(field) === false);
  if (others.length === 0) return null;
  return (
    <>
      <div className="row wrap">
        <label className="small" htmlFor={id}>
          {t('readers.showAs')}
        </label>
        <select className="input compact" id={id} value={as} onChange={(event) => setAs(event.target.value)}>
          <option value="">{t('readers.chooseParty')}</option>
          {others.map(({ agency }) => (
            <option key={agency.id} value={agency.id}>
              {agency.name}
            </option>
          ))}
        </select>
      </div>
      <div aria-live="polite">
        {other !== undefined && (
          <section className="shown-as" aria-label={t('sharing.sees', { agency: other.agency.name })}>
            {seen.length === 0 ? (
              <p>
                <b>{t('readers.seesNothing', { agency: other.agency.name })}</b>
              </p>
            ) : (
              <>
                <h3>
                  {t(other.today ? 'sharing.sees' : 'readers.seesOnceIn', {
                    agency: other.agency.name,
                  })}
                </h3>
                <dl className="told">
                  {seen.map(({ field, label, value }) => (
                    <div key={field}>
                      <dt>{label}</dt>
                      <dd className={value.trim() === '' ? 'soft' : 'words pre'}>
                        {value.trim() === '' ? t('readers.empty') : value.trim()}
                      </dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
            {seen.length > 0 && unseen.length > 0 && (
              <p className="small soft">
                {t('readers.seesNot', { fields: unseen.map(({ label }) => label).join(', ') })}
              </p>
            )}
            <p className="small soft">{t('readers.therefore', { reason: why(other) })}</p>
          </section>
        )}
      </div>
    </>
  );
}
