/** Bytes of an upload. */
export const LARGEST_PICTURE = 10 * 2 ** 20;

/** A picture is deleted this long after the last post that shows it is gone, or after its upload if no post ever showed it. */
export const RELEASED_HOURS = 48;
