import { DayField } from '../../components/day-field.js';
import { Field } from '../../components/fields.js';
import { instantOf } from '../../time.js';
import { useWords } from '../../words/words.js';

export interface Moment {
  day: string | null;
  clock: string;
}

/** The instant of a chosen day and clock, in Swedish time; undefined while one of them is lacking. */
export function instantOfMoment({ day, clock }: Moment): string | undefined {
  const typed = typedClock(clock);
  return day === null || typed === undefined ? undefined : instantOf(day, typed).toISOString();
}

/** A clock as it is typed, 15.30, 15:30 or 1530; undefined when the day has no such time. */
function typedClock(text: string): string | undefined {
  const [, hour, minute] = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(text.trim()) ?? [];
  return hour === undefined || minute === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

/** When families are asleep: not refused, since somebody may mean it. */
function isNight(clock: string): boolean {
  const typed = typedClock(clock);
  return typed !== undefined && (typed < '07:00' || typed >= '21:00');
}

/** A day and a clock side by side. */
export function MomentFields({
  value,
  onChange,
  today,
  tried,
  fault,
}: {
  value: Moment;
  onChange: (moment: Moment) => void;
  today: string;
  /** What lacks or is no time is then marked. */
  tried: boolean;
  /** What the api says of the moment. */
  fault?: string | undefined;
}) {
  const { t } = useWords();
  return (
    <div className="moment">
      <DayField
        label={t('talk.date')}
        value={value.day}
        onChange={(day) => onChange({ ...value, day })}
        earliest={today}
        around={today}
        onClosedDay="said"
        fault={tried && value.day === null ? t('day-field.wrong') : fault}
      />
      <Field
        label={t('talk.clock')}
        fault={tried && typedClock(value.clock) === undefined ? t('talk.clockWrong') : undefined}
      >
        {(wiring) => (
          <>
            <input
              {...wiring}
              className="input number"
              type="text"
              inputMode="decimal"
              autoComplete="off"
              placeholder={t('talk.clockShape')}
              value={value.clock}
              onChange={(event) => onChange({ ...value, clock: event.target.value })}
            />
            <div role="status">{isNight(value.clock) && <p className="hint under">{t('talk.night')}</p>}</div>
          </>
        )}
      </Field>
    </div>
  );
}
