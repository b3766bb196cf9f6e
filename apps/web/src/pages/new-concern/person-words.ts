import type { PersonDetails } from '../../components/person-details.js';
import { useWords } from '../../words/words.js';

const FIELDS = ['number', 'address', 'phone', 'email', 'school', 'schoolClass'] as const;

/** What is written of somebody beside name and birth date, a line each. */
export function useDetails(): (details: PersonDetails) => string[] {
  const { t } = useWords();
  return (details) =>
    FIELDS.filter((field) => details[field].trim() !== '').map(
      (field) => `${t(`person.${field}`)}: ${details[field].trim()}`,
    );
}

/** Somebody's name, and in brackets what else is written of them. */
export function withAside(name: string, aside: string[]): string {
  const written = aside.map((text) => text.trim()).filter(Boolean);
  return written.length === 0 ? name.trim() : `${name.trim()} (${written.join(', ')})`;
}
