/** How many bytes a picture may have when it is sent. */
export const LARGEST_PICTURE = 10 * 2 ** 20;

/** How long a picture stays after the last thing that kept it has ended, or without any. */
export const RELEASED_HOURS = 48;
