/** How many bytes a picture may have when it is sent. */
export const LARGEST_PICTURE = 10 * 2 ** 20;

/** How long a picture stays that no text shows. */
export const ORPHANED_HOURS = 48;
