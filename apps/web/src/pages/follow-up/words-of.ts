import type { FollowUpParagraph } from '../../api/shapes.js';

/** A paragraph without its numbers, as one writes it over. */
export const wordsOf = ({ sentences }: FollowUpParagraph): string => sentences.map(({ text }) => text).join(' ');
