import i18next from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Title } from '../api/shapes.js';
import type { Language } from '../time.js';
import { en } from './en.js';
import { sv } from './sv.js';

type Shape<Text> = { [Key in keyof Text]: Text[Key] extends string ? string : Shape<Text[Key]> };

/** Every text of the application; a language that lacks one does not compile. */
export type Words = Shape<typeof sv>;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof sv };
  }
}

const STORED = 'samspel.language';

const isLanguage = (code: string | null | undefined): code is Language => code === 'sv' || code === 'en';

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  return isLanguage(stored) ? stored : 'sv';
}

function languageChanged(code: string): void {
  document.documentElement.lang = code;
}

export async function loadWords(): Promise<void> {
  i18next.on('languageChanged', languageChanged);
  await i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'sv',
    defaultNS: 'words',
    ns: ['words'],
    resources: { sv: { words: sv }, en: { words: en } },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
  });
}

export function setLanguage(language: Language): void {
  localStorage.setItem(STORED, language);
  void i18next.changeLanguage(language);
}

const NUMBERS = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} satisfies Record<Language, string[]>;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of the interface in the language that is chosen. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language: Language = isLanguage(i18n.language) ? i18n.language : 'sv';
  const numberWord = (count: number): string => NUMBERS[language][count] ?? String(count);
  return {
    t,
    language,
    /** A label that comes from the api, capital first. */
    titled: (title: Title): string => capital(title[language]),
    /** The same in the middle of a sentence, as the definition has it. */
    inline: (title: Title): string => title[language],
    numberWord,
    /** For texts with {{count}}, {{number}} (word) and {{Number}} (word, capital first). */
    counted: (count: number) => ({ count, number: numberWord(count), Number: capital(numberWord(count)) }),
    listed: (items: string[]): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
  };
}
