export { fold } from './fold.js';
export { givenNames } from './given-names.js';
export { namesSibling } from './kin.js';
export { holdsFullName, holdsName, isOneOf, wordsOfName } from './names.js';
export { ordinaryWords } from './ordinary-words.js';
export { isWordOrPlace } from './places.js';
export { type Word, wordsOf } from './words.js';
