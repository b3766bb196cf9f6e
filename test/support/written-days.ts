/** Swedish as it stands on the screen: `\w` knows neither "sön" nor "lör", and some months have four letters. */
const WEEKDAY = '(?:mån|tis|ons|tor|fre|lör|sön)';
const MONTH = '(?:jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|dec)';

/** A pattern's part for a day, as in "lör 28 nov"; of another year than the clock's with that year, "fre 1 jan 2027". */
export const WRITTEN_DAY = `${WEEKDAY} \\d{1,2} ${MONTH}(?: \\d{4})?`;
