import { z } from 'zod';

const Title = z.object({ sv: z.string(), en: z.string() });
/** A name of the engine's, which nobody is to read: `consent.asked`, `offer-and-consent`. */
const CODE = /^[a-z]+([.-][a-z0-9]+)+$/;

/** All texts in an answer that are to be read and can not be: empty, a code, or the same in both languages where that is no name. */
export function untranslated(answer: unknown): string[] {
  if (Array.isArray(answer)) return answer.flatMap(untranslated);
  if (typeof answer !== 'object' || answer === null) return [];
  const title = Title.safeParse(answer);
  if (!title.success) return Object.values(answer).flatMap(untranslated);
  const { sv, en } = title.data;
  return [sv, en].some((text) => text.trim() === '' || CODE.test(text)) ? [JSON.stringify(title.data)] : [];
}
