import { Popover } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { IconCalendar } from '@tabler/icons-react';
import 'dayjs/locale/sv.js';
import 'dayjs/locale/en-gb.js';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.js';
import { ClosedDay } from './closed-day.js';
import type { OnClosedDay } from './closed-day.js';
import { bringInSight } from './fault-in-sight.js';
import { Field } from './fields.js';
import { isNoDay, typedDay } from './typed-day.js';

/** A day, typed or picked in the calendar. The calendar opens on its button alone, so that it never covers what one types. */
export function DayField({
  label,
  hint,
  fault,
  optional,
  quiet,
  value,
  onChange,
  earliest,
  latest,
  around,
  onClosedDay,
}: {
  label: string;
  hint?: string;
  fault?: string | undefined;
  optional?: boolean;
  /** The label is for the screen reader alone: the column above says it. */
  quiet?: boolean;
  value: string | null;
  onChange: (day: string | null) => void;
  earliest?: string;
  latest?: string;
  /** The day that the calendar opens on: case time, not the machine's. */
  around?: string;
  /** Where it matters that nobody works that day. */
  onClosedDay?: OnClosedDay;
}) {
  const { t, language } = useWords();
  const [text, setText] = useState(value ?? '');
  const [known, setKnown] = useState(value);
  // What comes from elsewhere, as of a draft that is found again.
  if (value !== known) {
    setKnown(value);
    if ((typedDay(text) ?? null) !== value) setText(value ?? '');
  }
  const [open, setOpen] = useState(false);
  const [left, setLeft] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isWrong = text.trim() !== '' && typedDay(text) === undefined;
  // What is no day would be dropped without a word where the field may be empty: its form is not sent.
  useEffect(() => {
    const form = input.current?.form;
    if (!isWrong || !form) return undefined;
    const stay = (event: Event) => {
      event.preventDefault();
      event.stopPropagation();
      setLeft(true);
      if (input.current) bringInSight(input.current);
    };
    form.addEventListener('submit', stay);
    return () => form.removeEventListener('submit', stay);
  }, [isWrong]);
  const set = (day: string | null) => {
    setText(day ?? '');
    onChange(day);
    setOpen(false);
  };
  const shown = value ?? around;
  return (
    <Field
      label={label}
      quiet={quiet}
      hint={hint}
      fault={fault ?? (left && isWrong ? t(isNoDay(text) ? 'day-field.none' : 'day-field.wrong') : undefined)}
      optional={optional}
    >
      {(wiring) => (
        <>
          <div className="day-field">
            <input
              {...wiring}
              ref={input}
              className="input number"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              placeholder={t('day-field.shape')}
              value={text}
              onBlur={() => {
                setLeft(true);
                // How it was read is seen before it is sent.
                setText(typedDay(text) ?? text);
              }}
              onChange={(event) => {
                setText(event.target.value);
                onChange(typedDay(event.target.value) ?? null);
              }}
            />
            <Popover
              opened={open}
              onChange={setOpen}
              position="bottom-end"
              shadow="md"
              trapFocus
              returnFocus
              transitionProps={{ duration: 0 }}
            >
              <Popover.Target>
                <button type="button" aria-label={t('day-field.pick')} onClick={() => setOpen(!open)}>
                  <IconCalendar size={18} stroke={1.75} aria-hidden="true" />
                </button>
              </Popover.Target>
              <Popover.Dropdown>
                <DatePicker
                  value={value}
                  onChange={set}
                  locale={language === 'sv' ? 'sv' : 'en-gb'}
                  ariaLabels={{
                    previousMonth: t('day-field.previousMonth'),
                    nextMonth: t('day-field.nextMonth'),
                    previousYear: t('day-field.previousYear'),
                    nextYear: t('day-field.nextYear'),
                    previousDecade: t('day-field.previousYears'),
                    nextDecade: t('day-field.nextYears'),
                  }}
                  {...(earliest === undefined ? {} : { minDate: earliest })}
                  {...(latest === undefined ? {} : { maxDate: latest })}
                  {...(shown === undefined ? {} : { defaultDate: shown })}
                />
              </Popover.Dropdown>
            </Popover>
          </div>
          {onClosedDay !== undefined && (
            <div role="status">
              <ClosedDay day={value} on={onClosedDay} />
            </div>
          )}
        </>
      )}
    </Field>
  );
}
