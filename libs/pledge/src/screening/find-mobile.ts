/** 07 and eight digits more, or +467 or 00467, with the spaces and signs that are written between them. */
const MOBILE = /(?<![\d+]|\d-)(?:\+46|0046|0)[ -]{0,3}(?:\(0\) ?)?7(?:[ -]{0,3}\d){8}(?!\d)/;

/** Whether a text holds a Swedish mobile number: that is somebody's own. A switchboard's number is not. */
export const holdsMobile = (text: string): boolean => MOBILE.test(text);
