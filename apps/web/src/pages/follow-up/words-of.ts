import type { FollowUpParagraph } from '../../api/api-types.js';

/** A paragraph without its numbers, as one writes it over. */
export const wordsOf = ({ sentences }: FollowUpParagraph): string => sentences.map(({ text }) => text).join(' ');
