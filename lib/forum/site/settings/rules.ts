/** Bytes. */
export const LARGEST_LOGO = 2 * 2 ** 20;
