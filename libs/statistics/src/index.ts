export { showStatistics } from './show-statistics.js';
export { Statistics } from './statistics.js';
export { toCsv } from './to-csv.js';
