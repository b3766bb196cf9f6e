import { DateInput } from '@mantine/dates';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/ActionIcon.css';
import '@mantine/dates/styles.css';
import 'dayjs/locale/sv.js';
import 'dayjs/locale/en-gb.js';
import { useWords } from '../words/words.js';
import { Field } from './fields.js';

/** A day, typed as 2026-11-24 or picked in the calendar. */
export function DayField({ label, hint, fault, optional, value, onChange, earliest, latest, around }: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  optional?: boolean;
  value: string | null;
  onChange: (day: string | null) => void;
  earliest?: string;
  latest?: string;
  /** The day that the calendar opens on: case time, not the machine's. */
  around?: string;
}) {
  const { language } = useWords();
  return (
    <Field label={label} hint={hint} fault={fault} optional={optional}>
      {(wiring) => (
        <DateInput
          {...wiring}
          value={value}
          onChange={onChange}
          locale={language === 'sv' ? 'sv' : 'en-gb'}
          valueFormat="YYYY-MM-DD"
          placeholder="ÅÅÅÅ-MM-DD"
          popoverProps={{ shadow: 'md', withinPortal: true }}
          {...(earliest === undefined ? {} : { minDate: earliest })}
          {...(latest === undefined ? {} : { maxDate: latest })}
          {...(around === undefined ? {} : { defaultDate: around })}
        />
      )}
    </Field>
  );
}
