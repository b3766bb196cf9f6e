import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Title } from '../api/api-types.js';
import type { Language } from '../time.js';
import { en } from './en.js';
import { sv } from './sv.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: typeof sv };
  }
}

const STORED = 'samspel.language';

const i18n = createInstance();

const isLanguage = (code: string | null | undefined): code is Language => code === 'sv' || code === 'en';

function firstLanguage(): Language {
  const stored = localStorage.getItem(STORED);
  if (isLanguage(stored)) return stored;
  // The first of what the browser asks for that there are words in; authorities here work in Swedish.
  const asked = navigator.languages.map((code) => code.slice(0, 2)).find(isLanguage);
  return asked ?? 'sv';
}

function languageChanged(code: string): void {
  document.documentElement.lang = code;
}

export async function loadWords(): Promise<void> {
  i18n.on('languageChanged', languageChanged);
  await i18n.use(initReactI18next).init({
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
  void i18n.changeLanguage(language);
}

const NUMBERS = {
  sv: ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
} satisfies Record<Language, string[]>;

/** For the middle of a sentence; an abbreviation such as SSPF stays as it is. */
const uncapital = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The words of the interface in the language that is chosen. */
export function useWords() {
  const { t, i18n: chosen } = useTranslation();
  const language: Language = isLanguage(chosen.language) ? chosen.language : 'sv';
  const numberWord = (count: number): string => NUMBERS[language][count] ?? String(count);
  return {
    t,
    language,
    /** A label that comes from the api, capital first. */
    titled: (title: Title): string => capital(title[language]),
    /** The same in the middle of a sentence. */
    inline: (title: Title): string => uncapital(title[language]),
    capital,
    numberWord,
    /** For texts with {{count}}, {{number}} (word) and {{Number}} (word, capital first). */
    counted: (count: number) => ({ count, number: numberWord(count), Number: capital(numberWord(count)) }),
    listed: (items: string[]): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
  };
}
