/** A longer exchange goes on in a new one, so that each opens fast and whole. */
export const MOST_MESSAGES = 200;
