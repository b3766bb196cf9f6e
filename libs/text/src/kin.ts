const SIBLING =
  '(?:[Ss]yst(?:er|ern|rar|rarna)|[Bb]ro(?:r|der|dern)|[Bb]röder(?:na)?|[Ss]yskon(?:et|en)?|[Tt]villing(?:en|ar|arna)?|[Kk]usin(?:en)?)';
const NAMED = new RegExp(`(?<!\\p{L})(?:\\p{L}+)?${SIBLING}\\s\\p{Lu}\\p{Ll}+`, 'u');

/** Whether a text calls a brother, a sister or a cousin by name: "lillasyster Nora", "brodern Elis", "syskonen Bergman". */
export function namesSibling(text: string): boolean {
  return NAMED.test(text);
}
