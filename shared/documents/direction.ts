/** Which way a text runs. */

/** Letters that are written from right to left, and the signs that ask for that direction. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const STRONG = /[\p{L}\u200e\u200f\u061c]/u;

/** Whether any part of a text runs from right to left. */
export const hasRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text);

/** Whether a text starts from the right: its first letter does. */
export const startsRight = (text: string): boolean => {
  if (!RIGHT_TO_LEFT.test(text)) return false;
  const first = STRONG.exec(text)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first);
};
