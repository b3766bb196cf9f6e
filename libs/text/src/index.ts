export { fold } from './fold.js';
export { givenNames } from './given-names.js';
export { namesSibling } from './kin.js';
export { holdsName, isOneOf, wordsOfName } from './names.js';
export { ordinaryWords } from './ordinary-words.js';
export { type Word, wordsOf } from './words.js';
