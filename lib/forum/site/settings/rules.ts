/** Ends the name of the hidden field with what a form began with. */
export const WAS = ".was";

/** Bytes. */
export const LARGEST_LOGO = 2 * 2 ** 20;
